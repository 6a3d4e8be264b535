package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.probe.CheckSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the rules for a list of checks, and beside them the tests that {@code promtool test rules} runs. What depends
 * on interval and objective is in {@code probe-slo}, what is the same for all checks in {@code probe-alerts}.
 */
public final class RuleFiles {
    /** Loaded by Prometheus as {@code *.rules.yml}, so that it leaves the tests alone. */
    private static final String SLO_RULES = "probe-slo.rules.yml";

    private static final String SLO_TESTS = "probe-slo.test.yml";
    private static final List<String> SAME_FOR_ALL = List.of("probe-alerts.rules.yml", "probe-alerts.test.yml");
    private static final String HEADER = "# Written by plimsoll rules. Change the configuration, not this file.\n";

    private RuleFiles() {}

    /**
     * Writes them; a file that is there is replaced as a whole.
     *
     * @return the files, rules before their tests
     * @throws IOException when the directory cannot be written
     */
    public static List<Path> write(Path directory, List<CheckSettings> checks) throws IOException {
        Files.createDirectories(directory);
        Path rules = replace(directory.resolve(SLO_RULES), HEADER + Yaml.text(rules(checks)));
        Path tests = replace(directory.resolve(SLO_TESTS), HEADER + Yaml.text(tests(checks)));
        Path sameRules = replace(directory.resolve(SAME_FOR_ALL.get(0)), HEADER + resource(SAME_FOR_ALL.get(0)));
        Path sameTests = replace(directory.resolve(SAME_FOR_ALL.get(1)), HEADER + resource(SAME_FOR_ALL.get(1)));
        return List.of(rules, tests, sameRules, sameTests);
    }

    private static Map<String, Object> rules(List<CheckSettings> checks) {
        return Yaml.of(entry("groups", groups(checks)));
    }

    private static List<Map<String, Object>> groups(List<CheckSettings> checks) {
        Stream<Map<String, Object>> alerts = checks.stream().map(it -> new CheckAlerts(it).group());
        return Stream.concat(Stream.of(RecordedRuns.group(checks)), alerts).toList();
    }

    private static Map<String, Object> tests(List<CheckSettings> checks) {
        return Yaml.of(
                entry("rule_files", List.of(SLO_RULES)),
                entry("evaluation_interval", PromQl.duration(Scenario.EVALUATION)),
                // Otherwise an alert may be evaluated before what it reads was recorded.
                entry(
                        "group_eval_order",
                        groups(checks).stream().map(it -> it.get("name")).toList()),
                entry(
                        "tests",
                        checks.stream()
                                .flatMap(it -> new CheckAlertTests(it).all().stream())
                                .toList()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(RuleFiles.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path replace(Path file, String text) throws IOException {
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        return Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
