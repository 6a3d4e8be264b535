package dev.plimsoll.metrics.rules;

import static dev.plimsoll.metrics.rules.SampleObjectives.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckSettings;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    private static final Pattern METRIC = Pattern.compile("(?<![:\\w])prober?_[a-z_]+");
    private static final Pattern RUNBOOK = Pattern.compile("runbook_url: dashboards/runbooks.md#(\\w+)");
    private static final Path RUNBOOKS = Path.of("dashboards/runbooks.md");

    @TempDir
    private Path directory;

    @Test
    void standBesideTheirTests() throws IOException {
        List<Path> files = RuleFiles.write(directory, SampleObjectives.various());

        assertThat(files)
                .containsExactly(
                        directory.resolve("probe-slo.rules.yml"),
                        directory.resolve("probe-slo.test.yml"),
                        directory.resolve("probe-alerts.rules.yml"),
                        directory.resolve("probe-alerts.test.yml"))
                .allSatisfy(it -> assertThat(it).isRegularFile());
    }

    @Test
    void spellOutTheNumbersOfACheck() throws IOException {
        String rules = sloRules(check("key", Duration.ofMinutes(5), 0.999));

        assertThat(rules.lines().map(String::strip))
                .contains(
                        "(check:probe_bad_runs:ratio1h{target=\"staging\", check=\"key\"} > 14.4 * 0.001",
                        "and check:probe_bad_runs:ratio10m{target=\"staging\", check=\"key\"} > 14.4 * 0.001",
                        "and check:probe_bad_runs:increase1h{target=\"staging\", check=\"key\"} > 1.5)",
                        "(check:probe_bad_runs:ratio6h{target=\"staging\", check=\"key\"} > 6 * 0.001");
    }

    @Test
    void widenWindowsThatCouldHoldNoRun() throws IOException {
        assertThat(sloRules(check("health", Duration.ofMinutes(2), 0.999))).contains("ratio5m{");
        assertThat(sloRules(check("health", Duration.ofMinutes(20), 0.999)))
                .contains("ratio40m{")
                .doesNotContain("ratio5m{", "ratio30m{");
    }

    @Test
    void recordWhatDashboardsShowHoweverRareRunsAre() throws IOException {
        assertThat(sloRules(check("health", Duration.ofHours(20), 0.99)))
                .contains("ratio1h\n", "ratio1d\n", "ratio7d\n", "ratio30d\n");
    }

    @Test
    void useNoMetricThatIsNotNamedHere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : RuleFiles.write(directory, SampleObjectives.various())) {
            METRIC.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(used::add);
        }

        Set<String> names = Arrays.stream(MeterNames.class.getFields())
                .map(RuleFilesTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(MeterNames.PROBE_ATTEMPT_DURATION + "_bucket");
        assertThat(names).containsAll(used);
    }

    @Test
    void leadToSectionsThatTheRunbookHas() throws IOException {
        Set<String> sections = Files.readString(RUNBOOKS)
                .lines()
                .filter(it -> it.startsWith("## "))
                .map(it -> it.substring(3).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        for (Path file : RuleFiles.write(directory, SampleObjectives.various())) {
            assertThat(RUNBOOK.matcher(Files.readString(file)).results().map(it -> it.group(1)))
                    .isSubsetOf(sections);
        }
    }

    private String sloRules(CheckSettings check) throws IOException {
        return Files.readString(RuleFiles.write(directory, List.of(check)).get(0));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }
}
