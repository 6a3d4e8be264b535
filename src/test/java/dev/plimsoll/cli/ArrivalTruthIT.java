package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.RunArtefacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open workload is one: what the schedule says happens, and when it says. */
@Tag("alone")
class ArrivalTruthIT {
    private static final int ATTEMPTS = 3;
    private static final StandInSettings QUICK =
            StandInSettings.of(Contracts.guide(), 1).with(Speed.of(ServiceTime.parse("fixed:0ms")));

    @TempDir
    private Path directory;

    /** Tried again where the injector itself says that it was disturbed. */
    @Test
    void beginsEveryVisitWhenItIsDue() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("plimsoll.conf"), """
                plimsoll.profiles.arrivals { duration = 5s, warm-up { min = 3s, max = 3s } }
                # The schedule is asked about, not how little else this machine has to do.
                plimsoll.validity { lag-p99 = 20ms, stall = 10s, gc-pause = 10s, cpu-for = 10m }
                """);

        RunArtefacts run = load("1");
        for (int attempt = 2; attempt <= ATTEMPTS && isInvalid(run); attempt++) {
            run = load(Integer.toString(attempt));
        }

        JsonNode injector = run.json("injector.json");
        JsonNode arrivals = run.json("summary.json").path("arrivals");
        assertThat(injector.path("valid").asBoolean()).as(injector.toString()).isTrue();
        assertThat(arrivals.path("started")).isEqualTo(arrivals.path("planned"));
        assertThat(arrivals.path("planned").asLong()).isBetween(850L, 1_150L);
        assertThat(run.json("verdict.json").at("/evidence/lag_p99_seconds").asDouble())
                .isLessThanOrEqualTo(0.02);
    }

    private static boolean isInvalid(RunArtefacts run) throws IOException {
        return !run.json("injector.json").path("valid").asBoolean();
    }

    private RunArtefacts load(String runs) throws IOException, InterruptedException {
        try (StandIn service = StandIn.start(QUICK);
                PlimsollProcess run = PlimsollProcess.packaged(
                        directory,
                        Map.of("PLIMSOLL_API_KEY", service.apiKey()),
                        List.of(
                                "load",
                                "--profile=arrivals",
                                "--rate=200",
                                "--target=" + service.baseUrl(),
                                "--contract=guide",
                                "--seed=1",
                                "--run-dir=" + runs))) {
            assertThat(run.await()).as(run.err()).isNotEqualTo(2);
            return RunArtefacts.latestIn(directory.resolve(runs));
        }
    }
}
