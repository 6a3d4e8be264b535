package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void showsWhatARunWouldBeWithoutATarget() {
        Invocation dry = load("--profile", "workflow", "--dry-run", "--seed", "1", "--duration", "20s");

        assertThat(dry.err()).isEmpty();
        assertThat(dry.exit()).isZero();
        assertThat(dry.out())
                .startsWith("profile        workflow: the guide's integration workflow, at a steady arrival rate\n")
                .containsPattern("\narrivals       \\d+ visits in 20s: Poisson, 5/s, seed 1\n")
                .containsPattern("\ncalls          about \\d+, 5\\.0 a visit; \\d+/s in the busiest 10 s\n")
                .containsPattern("\nbytes          about 0\\.\\d MB sent\n")
                .containsPattern("\nusers at once  about 1\\.\\d in the long run, \\d\\.\\d at most in this one"
                        + " \\(visits of 250ms on average\\)\n")
                .containsPattern("\ndescriptors    about 20\\d of [\\d,]+\n")
                .contains("\nassumed        3s for a reply, 50ms for any other call (plimsoll.workload.plan)\n")
                .containsPattern("\nvisits +\\|[ #]+\n")
                .containsPattern("\n +\\+-{60}\n +0 +20s\n")
                .endsWith("\nNothing was sent.\n");
        assertThat(Files.exists(directory.resolve("runs"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "load", "stress", "spike", "storm", "day", "breakpoint", "ceiling", "demo"})
    void isPossibleForEveryProfile(String profile) {
        Invocation dry = load("--profile", profile, "--dry-run", "--seed", "1");

        assertThat(dry.exit()).as(dry.toString()).isZero();
        assertThat(dry.out()).contains("\nvisits ", "\nNothing was sent.\n");
    }

    @Test
    void takesOneInjectorsShare() {
        Invocation dry = load("--profile", "load", "--dry-run", "--seed", "1", "--injector", "2/3");

        assertThat(dry.out())
                .containsPattern("\narrivals       \\d+ visits in 10m \\(injector 2/3\\): Poisson, 2/s, seed 1\n");
    }

    @Test
    void refusesWhatOneInjectorCannotDo() {
        Invocation dry =
                load("--profile", "workflow", "--dry-run", "--rate", "10000", "--duration", "20s", "--seed", "1");

        assertThat(dry.exit()).isEqualTo(2);
        assertThat(dry.err()).contains(" calls/s are planned in the busiest 10 s, and one injector makes at most ");
    }

    @Test
    void refusesAnInjectorForWhomNothingIsLeft() {
        Invocation dry = load("--profile", "smoke", "--dry-run", "--injector", "2/2");

        assertThat(dry)
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll: --injector: nothing is left for injector 2/2: 1 visit in 10s would arrive\n"));
    }

    @Test
    void listsTheProfiles() {
        Invocation list = load("--list");

        assertThat(list.exit()).isZero();
        assertThat(list.out()).contains("""
                storm       the usual number of visits, in bursts as the most bursty clients send them (CV 6)
                            ChatTrafficSimulation: Gamma of CV 6, 2/s, for at most 10m
                            reads p95 < 1 s; writes p95 < 1 s; replies p95 < 15 s; errors < 1 %
                """, """
                            ChatTrafficSimulation: Gamma of CV 1.2, 2/s by the hour, a day in 24m, for at most 24m
                """, """
                            SmokeSimulation: 1 visit, for at most 10s
                """, """
                            ChatTrafficSimulation: Poisson, 1 to 30/s, for at most 30m
                """);
    }

    private Invocation load(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "load";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Invocation.of(directory, Map.of(), arguments);
    }
}
