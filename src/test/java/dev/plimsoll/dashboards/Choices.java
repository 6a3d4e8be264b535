package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.dashboards.PrometheusApi.Series;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of a dashboard with what Grafana chooses at first, and how it puts them into queries (Grafana's
 * documentation, "Variable syntax" and "Prometheus template variables").
 */
final class Choices {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), *(\\w+)\\)");
    private static final Pattern QUERY_RESULT = Pattern.compile("(?s)query_result\\((.*)\\)");
    private static final int DESCENDING = 2;

    private final PrometheusApi prometheus;
    private final Span span;
    private final Map<String, List<String>> options;
    private final Map<String, String> chosen;

    private Choices(
            PrometheusApi prometheus, Span span, Map<String, List<String>> options, Map<String, String> chosen) {
        this.prometheus = prometheus;
        this.span = span;
        this.options = options;
        this.chosen = chosen;
    }

    /** Asks for all of them, in their order; Prometheus scrapes every two seconds. */
    static Choices of(Dashboard dashboard, PrometheusApi prometheus, Span span) {
        Map<String, String> builtIn = new LinkedHashMap<>();
        builtIn.put("__rate_interval", "8s");
        builtIn.put("__interval", "2s");
        builtIn.put("__range", span.length().toSeconds() + "s");
        Choices choices = new Choices(prometheus, span, new LinkedHashMap<>(), builtIn);
        dashboard.queriedVariables().forEach(choices::choose);
        return choices;
    }

    private void choose(JsonNode variable) {
        String name = variable.path("name").asText();
        List<String> found = Stream.of(queried(in(variable.path("query").asText())))
                .flatMap(List::stream)
                .flatMap(it -> cutOut(variable.path("regex").asText(), it).stream())
                .distinct()
                .sorted(
                        variable.path("sort").asInt() == DESCENDING
                                ? Comparator.reverseOrder()
                                : Comparator.naturalOrder())
                .toList();
        options.put(name, found);
        if (variable.path("includeAll").asBoolean()) {
            chosen.put(name, variable.path("allValue").asText("(" + String.join("|", found) + ")"));
        } else {
            chosen.put(name, found.isEmpty() ? "" : found.get(0));
        }
    }

    private List<String> queried(String query) {
        Matcher labelValues = LABEL_VALUES.matcher(query);
        if (labelValues.matches()) {
            String label = labelValues.group(2);
            String there =
                    "count by (" + label + ") (last_over_time(" + labelValues.group(1) + "[" + in("$__range") + "]))";
            return prometheus.at(span.to(), there).stream()
                    .map(it -> it.labels().getOrDefault(label, ""))
                    .toList();
        }
        Matcher queryResult = QUERY_RESULT.matcher(query);
        if (!queryResult.matches()) {
            throw new AssertionError("neither label_values nor query_result: " + query);
        }
        return prometheus.at(span.to(), queryResult.group(1)).stream()
                .map(this::asText)
                .toList();
    }

    private String asText(Series series) {
        String labels = series.labels().entrySet().stream()
                .map(it -> it.getKey() + "=\"" + it.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return labels + " " + Math.round(series.last()) + " " + span.to().toEpochMilli();
    }

    private static Optional<String> cutOut(String regex, String text) {
        if (regex.isEmpty()) {
            return Optional.of(text);
        }
        Matcher part = Pattern.compile(regex.substring(1, regex.length() - 1)).matcher(text);
        return part.find() ? Optional.of(part.group(1)) : Optional.empty();
    }

    /** All that may be chosen, the first choice first. */
    Map<String, List<String>> options() {
        return options;
    }

    List<String> options(String variable) {
        return options.getOrDefault(variable, List.of());
    }

    /** With another choice, or another length of {@code __rate_interval}. */
    Choices with(String variable, String value) {
        Map<String, String> others = new LinkedHashMap<>(chosen);
        others.put(variable, value);
        return new Choices(prometheus, span, options, others);
    }

    /** For each panel that Grafana makes of this one. */
    List<Choices> repeated(Panel panel) {
        return panel.repeatedBy().isEmpty()
                ? List.of(this)
                : options(panel.repeatedBy()).stream()
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
