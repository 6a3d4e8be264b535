package dev.plimsoll.dashboards;

import dev.plimsoll.dashboards.PrometheusApi.Series;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a variable asks, its own variables replaced.
 *
 * @param regex cuts a value out of each answer, between slashes; empty to take answers as they are
 */
record VariableQuery(String query, String regex) {
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), *(\\w+)\\)");
    private static final Pattern QUERY_RESULT = Pattern.compile("(?s)query_result\\((.*)\\)");

    List<String> answers(PrometheusApi prometheus, Span span) {
        return asked(prometheus, span).stream()
                .flatMap(it -> cutOut(it).stream())
                .distinct()
                .toList();
    }

    private List<String> asked(PrometheusApi prometheus, Span span) {
        Matcher labelValues = LABEL_VALUES.matcher(query);
        if (labelValues.matches()) {
            String label = labelValues.group(2);
            String selected = labelValues.group(1) + "[" + span.length().toSeconds() + "s]";
            return prometheus.at(span.to(), "count by (" + label + ") (last_over_time(" + selected + "))").stream()
                    .map(it -> it.labels().getOrDefault(label, ""))
                    .toList();
        }
        Matcher queryResult = QUERY_RESULT.matcher(query);
        if (!queryResult.matches()) {
            throw new AssertionError("neither label_values nor query_result: " + query);
        }
        return prometheus.at(span.to(), queryResult.group(1)).stream()
                .map(it -> asText(it, span))
                .toList();
    }

    /** Such as {@code {run_id="1"} 42 1700000000000}. */
    private static String asText(Series series, Span span) {
        String labels = series.labels().entrySet().stream()
                .map(it -> it.getKey() + "=\"" + it.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return labels + " " + Math.round(series.last()) + " " + span.to().toEpochMilli();
    }

    private Optional<String> cutOut(String answer) {
        if (regex.isEmpty()) {
            return Optional.of(answer);
        }
        Matcher part = Pattern.compile(regex.substring(1, regex.length() - 1)).matcher(answer);
        return part.find() ? Optional.of(part.group(1)) : Optional.empty();
    }
}
