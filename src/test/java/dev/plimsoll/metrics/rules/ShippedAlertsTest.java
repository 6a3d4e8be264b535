package dev.plimsoll.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.testing.MarkdownPage;
import dev.plimsoll.testing.ShippedStack;
import dev.plimsoll.testing.Yaml;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whoever is woken by an alert of the stack may count on. */
class ShippedAlertsTest {
    private static final Pattern OURS = Pattern.compile("(?<![:\\w])(prober?|load)_[a-z_]+");
    private static final MarkdownPage RUNBOOKS = MarkdownPage.at("dashboards/runbooks.md");

    /** An alert as its file has it; several checks may have one of the same name. */
    record ShippedAlert(String name, JsonNode rule) {
        String text(String part, String key) {
            return rule.path(part).path(key).asText();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What a test expects of an alert at one moment. */
    record Expectation(String alert, boolean fires) {}

    static List<ShippedAlert> alerts() {
        return parts(ShippedStack.rules(), "groups", "rules")
                .filter(it -> it.has("alert"))
                .map(it -> new ShippedAlert(it.path("alert").asText(), it))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void sayHowUrgentItIsWhatIsWrongAndWhatToDo(ShippedAlert alert) {
        assertThat(alert.text("labels", "severity")).isIn("page", "ticket");
        assertThat(alert.text("annotations", "summary")).isNotBlank();
        assertThat(alert.text("annotations", "description")).endsWith(".");
        assertThat(alert.text("annotations", "runbook_url")).isEqualTo(Runbook.section(alert.name()));
    }

    @Test
    void haveARunbookEachAndNoRunbookIsWithoutItsAlert() {
        Set<String> sections = RUNBOOKS.text()
                .lines()
                .filter(it -> it.startsWith("## "))
                .map(it -> it.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sections).isEqualTo(names());
    }

    @Test
    void areTestedToFireAndToBeSilentEach() {
        List<Expectation> expectations = parts(ShippedStack.ruleTests(), "tests", "alert_rule_test")
                .map(it -> new Expectation(
                        it.path("alertname").asText(), !it.path("exp_alerts").isEmpty()))
                .toList();

        assertThat(names())
                .allSatisfy(
                        it -> assertThat(expectations).contains(new Expectation(it, true), new Expectation(it, false)));
    }

    @Test
    void readMetricsOfOursThatThereAre() {
        Set<String> metrics = Arrays.stream(MeterNames.class.getFields())
                .map(ShippedAlertsTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
        metrics.add(MeterNames.PROBE_ATTEMPT_DURATION + "_bucket");

        assertThat(parts(ShippedStack.rules(), "groups", "rules")
                        .map(it -> it.path("expr").asText())
                        .flatMap(it -> OURS.matcher(it).results().map(MatchResult::group)))
                .isNotEmpty()
                .isSubsetOf(metrics);
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    private static Set<String> names() {
        return alerts().stream().map(ShippedAlert::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The entries of a list within the entries of a list. */
    private static Stream<JsonNode> parts(List<Path> files, String outer, String inner) {
        return files.stream()
                .flatMap(it -> Yaml.entries(Yaml.in(it).path(outer)))
                .flatMap(it -> Yaml.entries(it.path(inner)));
    }
}
