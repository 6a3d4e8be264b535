package dev.plimsoll.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.testing.Promtool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesIT {
    private final Optional<Promtool> promtool = Promtool.onThePath();

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(promtool.isPresent(), "no promtool on the path: the rules were not tested");
        RuleFiles.write(directory, SampleObjectives.various());
    }

    @Test
    void areRulesThatPrometheusLoads() throws InterruptedException {
        Promtool.Finding finding = promtool.orElseThrow()
                .run(directory, "", "check", "rules", "probe-slo.rules.yml", "probe-alerts.rules.yml");

        assertThat(finding.exitCode()).as(finding.text()).isZero();
    }

    @Test
    void fireWhenTheyShouldAndAreSilentWhenTheyShould() throws InterruptedException {
        Promtool.Finding finding = promtool.orElseThrow()
                .run(directory, "", "test", "rules", "probe-slo.test.yml", "probe-alerts.test.yml");

        assertThat(finding.exitCode()).as(finding.text()).isZero();
    }
}
