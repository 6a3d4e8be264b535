package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Conservation;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ShortRuns;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run ends, what it created at the service goes: at its end, or at the start of the next one. */
class InterruptionIT {
    private static final int REQUESTS_IN_THE_MIDDLE = 150;

    @TempDir
    private Path directory;

    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.deployed(), 5)
            .with(Speed.of(ServiceTime.parse("exp:5ms")).with(Operation.SMART_CHAT, ServiceTime.parse("fixed:300ms"))));
    private final StandInAdmin admin = new StandInAdmin(standIn);
    private ShortRuns runs = new ShortRuns(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        runs = new ShortRuns(directory)
                .with("simulation = ChatTrafficSimulation, rate = 20, duration = 60s, time-scale = 0.001");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void endsInOrderWhenAsked(String signal) throws IOException, InterruptedException {
        try (PlimsollProcess run = runs.load(standIn)) {
            inTheMiddle(admin.received());

            run.signal(signal);

            assertThat(run.await()).as(run.err()).isEqualTo(130);
            assertThat(admin.sessions()).isZero();
            assertThat(run.out()).contains("UNDECIDED");
        }
        assertThat(runs.latest().files())
                .contains(
                        "manifest.json",
                        "summary.json",
                        "latency.hlog",
                        "injector.json",
                        "verdict.json",
                        "junit.xml",
                        "report.html");
        assertThat(runs.latest().json("manifest.json").path("state").asText()).isEqualTo("unfinished");
        JsonNode verdict = runs.latest().json("verdict.json");
        assertThat(verdict.path("verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(verdict.at("/reasons/0/code").asText()).isEqualTo("interrupted");
        JsonNode summary = runs.latest().json("summary.json");
        assertThat(new Conservation(summary, admin.counts()).differences()).isEmpty();
        assertThat(summary.path("residue").asInt()).isZero();
    }

    @Test
    void isMadeUpForLater() throws IOException, InterruptedException {
        killInTheMiddle();

        assertThat(runs.latest().json("manifest.json").path("state").asText()).isEqualTo("running");
        int left = admin.sessions();
        assertThat(left).isPositive();

        endWhileTheServiceIsAway(left);

        assertThat(admin.sessions()).isPositive();
        assertThat(runs.latest().json("summary.json").path("residue").asInt()).isPositive();

        int still = admin.sessions();
        Invocation clean = clean();
        assertThat(clean.exit()).as(clean.toString()).isZero();
        assertThat(clean.out())
                .startsWith("after runs in " + runs.runs() + ": " + still + " sessions deleted, ")
                .endsWith(" gone already, 0 left\n");
        assertThat(admin.sessions()).isZero();
    }

    private Invocation clean() {
        Map<String, String> key = Map.of("PLIMSOLL_API_KEY", standIn.apiKey());
        String where = runs.runs().toString();
        return Invocation.of(directory, key, "clean", "--target", standIn.baseUrl(), "--run-dir", where);
    }

    private void killInTheMiddle() throws IOException, InterruptedException {
        try (PlimsollProcess run = runs.load(standIn)) {
            inTheMiddle(admin.received());
            run.signal("KILL");
            run.await();
        }
    }

    private void endWhileTheServiceIsAway(int leftBefore) throws IOException, InterruptedException {
        runs.with("simulation = ChatTrafficSimulation, rate = 20, duration = 3s, time-scale = 0.001");
        try (PlimsollProcess run = runs.load(standIn)) {
            run.awaitErr("cleaned up after an earlier run: " + leftBefore + " sessions deleted");
            inTheMiddle(admin.received());
            admin.begin("{\"kind\":\"refuse\"}");
            run.awaitErr("clean-up: ");
            assertThat(run.await()).as(run.err()).isNotZero().isNotEqualTo(2);
        }
        admin.endFaults();
    }

    private void inTheMiddle(long before) {
        admin.awaitReceived(before + REQUESTS_IN_THE_MIDDLE);
    }
}
