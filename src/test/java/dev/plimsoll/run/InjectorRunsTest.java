package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.InjectorShare;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InjectorRunsTest {
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void belongTogetherWhenTheyAreTheInjectorsOfOneRun() {
        InjectorRuns runs = runs(injector("a", "1/3", 0), injector("b", "3/3", 20));

        assertThat(runs.problem()).isEmpty();
        assertThat(runs.missing()).containsExactly(new InjectorShare(2, 3));
    }

    @Test
    void mustBeEachAnotherInjector() {
        assertThat(runs(injector("a", "1/3", 0), injector("b", "1/3", 0)).problem())
                .hasValue("a and b are both injector 1/3");
    }

    @Test
    void mustBeAsManyInAll() {
        assertThat(runs(injector("a", "1/3", 0), injector("b", "2/2", 0)).problem())
                .hasValue("number of injectors is 3 in a and 2 in b");
    }

    @Test
    void mustHaveTheSameSettings() {
        Manifest other = manifest("b", Map.of("injector", "2/3", "duration", "20.0 s"), START);

        assertThat(runs(injector("a", "1/3", 0), other).problem()).hasValue("duration is 10.0 s in a and 20.0 s in b");
    }

    @Test
    void mustHaveRunAtTheSameTime() {
        assertThat(runs(injector("a", "1/3", 0), injector("b", "2/3", 61)).problem())
                .hasValue("a was over before b began: they did not load the target together");
    }

    @Test
    void mustSayWhichTheyAre() {
        assertThat(runs(manifest("a", Map.of(), START)).problem())
                .hasValue("the manifest of a does not say which injector it was (expected a setting 'injector' such as"
                        + " 2/3)");
    }

    private static InjectorRuns runs(Manifest... manifests) {
        return new InjectorRuns(Arrays.asList(manifests));
    }

    private static Manifest injector(String runId, String share, int secondsLater) {
        return manifest(runId, Map.of("injector", share, "duration", "10.0 s"), START.plusSeconds(secondsLater));
    }

    private static Manifest manifest(String runId, Map<String, String> settings, Instant started) {
        return new Manifest(
                runId,
                "1.0",
                "",
                "load",
                "ChatTrafficSimulation",
                7,
                "http://127.0.0.1:1",
                "guide",
                10,
                settings,
                Map.of(),
                "",
                started,
                Optional.of(started.plusSeconds(60)),
                "finished");
    }
}
