package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.RunArtefacts;
import dev.plimsoll.testing.StandInAdmin;
import dev.plimsoll.testing.VitalSigns;
import dev.plimsoll.testing.VitalSigns.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who think cost the injector next to nothing: no thread, no connection, no descriptor each. */
class ThinkingCrowdIT {
    private static final int USERS = 2_000;
    private static final double SECONDS_BETWEEN = 0.004;
    /** List, create or open, and say something. */
    private static final int CALLS_BEFORE_THINKING = 3;

    @TempDir
    private Path directory;

    @Test
    void takesNoMoreThreadsNorDescriptorsTheLongerItThinks() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("plimsoll.conf"), """
                plimsoll.profiles.crowd {
                  description = "users who come at once, say something and think"
                  simulation = ChatTrafficSimulation
                  rate = 1
                  duration = 20s
                  drain = 1s
                  time-scale = 1
                  warm-up { min = 0s, max = 0s }
                  objectives = []
                }
                plimsoll.workload { turns.q = 0.95, think-time { min = 30s, max = 60s } }
                """);
        Files.write(
                directory.resolve("arrivals.csv"),
                IntStream.range(0, USERS)
                        .mapToObj(it -> Double.toString(it * SECONDS_BETWEEN))
                        .toList());
        StandInSettings quick = StandInSettings.of(Contracts.guide(), 1).with(Speed.of(ServiceTime.parse("fixed:1ms")));
        try (StandIn service = StandIn.start(quick);
                PlimsollProcess run = crowd(service)) {
            VitalSigns signs = new VitalSigns(run.handle().pid());
            new StandInAdmin(service).awaitReceived(CALLS_BEFORE_THINKING * USERS);
            Sign early = signs.read();
            run.awaitErr("no visit starts any more");
            Sign late = signs.read();
            run.await();

            assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 2);
            assertThat(late.descriptors()).isLessThanOrEqualTo(early.descriptors() + 5);
            assertThat(late.descriptors()).isLessThan(USERS / 4);
            assertThat(late.sockets()).isLessThanOrEqualTo(early.sockets());
        }
        assertThat(RunArtefacts.latestIn(directory.resolve("runs"))
                        .json("summary.json")
                        .at("/concurrency/seenMax")
                        .asDouble())
                .isGreaterThan(USERS / 2.0);
    }

    private PlimsollProcess crowd(StandIn service) throws IOException {
        return PlimsollProcess.packaged(
                directory,
                Map.of("PLIMSOLL_API_KEY", service.apiKey()),
                List.of(
                        "load",
                        "--profile=crowd",
                        "--target=" + service.baseUrl(),
                        "--contract=guide",
                        "--seed=1",
                        "--arrivals=arrivals.csv",
                        "--duration=20s"));
    }
}
