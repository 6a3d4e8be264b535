package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuetCommandTest {
    private static final String NOBODY = "http://127.0.0.1:9/chats-service/api/v1";

    @TempDir
    private Path directory;

    @Test
    void wantsTwoTargets() {
        Invocation duet = duet("--a", NOBODY);

        assertThat(duet.exit()).isEqualTo(2);
        assertThat(duet.err())
                .isEqualTo("plimsoll duet: missing required option: '--b=URL'\nTry 'plimsoll duet --help'.\n");
    }

    @Test
    void wantsAShareForWhatIsAllowed() {
        Invocation duet = duet("--a", NOBODY, "--b", NOBODY, "--at-most", "much");

        assertThat(duet.err())
                .startsWith("plimsoll duet: invalid value for option '--at-most': expected a share from 0 up to 1000 %,"
                        + " such as 5% or 0.05, was 'much'\n");
    }

    @Test
    void gatesOnlyWhatItCompares() {
        Invocation duet = duet("--a", NOBODY, "--b", NOBODY, "--gate", "p50,p999");

        assertThat(duet.exit()).isEqualTo(2);
        assertThat(duet.err()).contains("expected one of p50, p90, p95, p99, was 'p999'\n");
    }

    @Test
    void refusesAProfileThatAsksSomethingElse() {
        Invocation duet = duet("--a", NOBODY, "--b", NOBODY, "--profile", "growth");

        assertThat(duet)
                .isEqualTo(refusal("--profile: expected one that asks how fast the service is, was 'growth',"
                        + " whose GrowthSimulation asks something else"));
    }

    @Test
    void asksBeforeItLoadsAnotherMachine() {
        Invocation duet = duet("--a", NOBODY, "--b", "http://192.0.2.1/chats-service/api/v1");

        assertThat(duet)
                .isEqualTo(refusal("the target 192.0.2.1 is not on this machine; to put it under load give"
                        + " --yes, or add \"192.0.2.1\" to plimsoll.allowed-targets"));
    }

    @Test
    void refusesBuildsThatSpeakDifferentContracts() {
        try (StandIn a = StandIn.start(StandInSettings.of(Contracts.guide(), 1).with(new StandInKey(LoadBench.KEY)));
                StandIn b = StandIn.start(
                        StandInSettings.of(Contracts.deployed(), 1).with(new StandInKey(LoadBench.KEY)))) {
            Invocation duet = duet("--a", a.baseUrl(), "--b", b.baseUrl());

            assertThat(duet.exit()).isEqualTo(2);
            assertThat(duet.err())
                    .endsWith(
                            "plimsoll: a speaks the guide contract and b the deployed one: a duet compares builds that"
                                    + " are spoken to alike\n");
            assertThat(directory.resolve("runs")).isEmptyDirectory();
        }
    }

    private static Invocation refusal(String message) {
        return new Invocation(2, "", "plimsoll: " + message + "\n");
    }

    private Invocation duet(String... options) {
        List<String> arguments = new ArrayList<>(List.of("duet"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--run-dir")) {
            arguments.addAll(List.of("--run-dir", directory.resolve("runs").toString()));
        }
        return Invocation.of(directory, Map.of(ApiKeySource.VARIABLE, LoadBench.KEY), arguments.toArray(String[]::new));
    }
}
