package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import dev.plimsoll.testing.Promtool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLintIT {
    @TempDir
    private Path directory;

    @Test
    void findsNothingToComplainAbout() throws InterruptedException {
        Optional<Promtool> promtool = Promtool.onThePath();
        assumeTrue(promtool.isPresent(), "no promtool on the path: the metrics were not linted");
        Metered metered = everything();

        Promtool.Finding finding = promtool.orElseThrow().run(directory, metered.page(""), "check", "metrics");

        assertThat(finding).isEqualTo(new Promtool.Finding(0, ""));
    }

    private static Metered everything() {
        Metered metered = new Metered();
        ProberMeters prober = new ProberMeters(metered.registry, "1.2.3", Instant.ofEpochSecond(100));
        prober.reloaded(Instant.ofEpochSecond(200));
        KeyIds.show(() -> Map.of("staging", new ProbeKeys(ApiKey.of("a-key"), Optional.empty())), metered.prometheus);
        for (CheckSettings check : SampleProbes.all()) {
            metered.probes.added(check);
            StepRun[] steps =
                    StepName.of(check.kind()).stream().map(SampleProbes::good).toArray(StepRun[]::new);
            metered.probes.finished(SampleProbes.run(check, Outcome.SUCCESS, steps));
        }
        return metered;
    }
}
