package dev.plimsoll.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.testing.Promtool;
import dev.plimsoll.testing.ShippedStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules as Prometheus' own checker sees them; those of the stack with each version of it that is installed. */
class RulesIT {
    @TempDir
    private Path directory;

    @BeforeAll
    static void needsPromtool() {
        assumeTrue(!promtools().isEmpty(), "no promtool on the path: the rules were not tested");
    }

    static List<Promtool> promtools() {
        return Promtool.all();
    }

    @Test
    void areRulesThatPrometheusLoads() throws IOException, InterruptedException {
        RuleFiles.write(directory, SampleObjectives.various());

        assertGood(promtools().get(0), "check", "rules", "probe-slo.rules.yml", "probe-alerts.rules.yml");
    }

    @Test
    void fireWhenTheyShouldAndAreSilentWhenTheyShould() throws IOException, InterruptedException {
        RuleFiles.write(directory, SampleObjectives.various());

        assertGood(promtools().get(0), "test", "rules", "probe-slo.test.yml", "probe-alerts.test.yml");
    }

    @ParameterizedTest
    @MethodSource("promtools")
    void areShippedInAConfigurationThatPrometheusLoads(Promtool promtool) throws IOException, InterruptedException {
        ShippedStack.copyPrometheus(directory, promtool.version());

        assertGood(promtool, "check", "config", "prometheus.yml");
    }

    @ParameterizedTest
    @MethodSource("promtools")
    void areShippedWithTestsThatHold(Promtool promtool) throws IOException, InterruptedException {
        ShippedStack.copyPrometheus(directory, promtool.version());
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        ShippedStack.ruleTests().forEach(it -> arguments.add(it.getFileName().toString()));

        assertGood(promtool, arguments.toArray(String[]::new));
    }

    private void assertGood(Promtool promtool, String... arguments) throws InterruptedException {
        Promtool.Finding finding = promtool.run(directory, "", arguments);

        assertThat(finding.exitCode()).as(finding.text()).isZero();
    }
}
