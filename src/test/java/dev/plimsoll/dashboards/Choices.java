package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a dashboard with what Grafana chooses at first, and how it puts them into queries (Grafana's
 * documentation, "Variable syntax" and "Prometheus template variables").
 */
final class Choices {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final int DESCENDING = 2;

    private final Map<String, List<String>> options;
    private final Map<String, String> chosen;

    private Choices(Map<String, List<String>> options, Map<String, String> chosen) {
        this.options = options;
        this.chosen = chosen;
    }

    /** Asks for all of them, in their order; Prometheus scrapes every two seconds. */
    static Choices of(Dashboard dashboard, PrometheusApi prometheus, Span span) {
        Map<String, String> builtIn = new LinkedHashMap<>();
        builtIn.put("__rate_interval", "8s");
        builtIn.put("__interval", "2s");
        builtIn.put("__range", span.length().toSeconds() + "s");
        Choices choices = new Choices(new LinkedHashMap<>(), builtIn);
        for (JsonNode variable : dashboard.queriedVariables()) {
            String query = choices.in(variable.path("query").asText());
            choices.choose(
                    variable, new VariableQuery(query, variable.path("regex").asText()).answers(prometheus, span));
        }
        return choices;
    }

    private void choose(JsonNode variable, List<String> answers) {
        Comparator<String> order =
                variable.path("sort").asInt() == DESCENDING ? Comparator.reverseOrder() : Comparator.naturalOrder();
        String name = variable.path("name").asText();
        List<String> sorted = answers.stream().sorted(order).toList();
        options.put(name, sorted);
        if (variable.path("includeAll").asBoolean()) {
            chosen.put(name, variable.path("allValue").asText("(" + String.join("|", sorted) + ")"));
        } else {
            chosen.put(name, sorted.stream().findFirst().orElse(""));
        }
    }

    /** All that may be chosen, the first choice first. */
    Map<String, List<String>> options() {
        return options;
    }

    /** With another choice, or another length of {@code __rate_interval}. */
    Choices with(String variable, String value) {
        Map<String, String> others = new LinkedHashMap<>(chosen);
        others.put(variable, value);
        return new Choices(options, others);
    }

    /** For each panel that Grafana makes of this one. */
    List<Choices> repeated(Panel panel) {
        return panel.repeatedBy().isEmpty()
                ? List.of(this)
                : options.getOrDefault(panel.repeatedBy(), List.of()).stream()
                        .map(it -> with(panel.repeatedBy(), it))
                        .toList();
    }

    /** A text with its variables replaced. */
    String in(String text) {
        return REFERENCE.matcher(text).replaceAll(it -> {
            String value = chosen.get(it.group(1));
            if (value == null) {
                throw new AssertionError("no variable " + it.group() + " in " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
