package dev.plimsoll.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.testing.PrometheusProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks Prometheus as Grafana does; what it refuses fails the test, in its own words. */
final class PrometheusApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration STEP = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    PrometheusApi(PrometheusProcess prometheus) {
        this.url = prometheus.url();
    }

    /** One series with its values, the latest last; those that are no number are left out. */
    record Series(Map<String, String> labels, List<Double> values) {
        double last() {
            return values.get(values.size() - 1);
        }
    }

    List<Series> at(Instant moment, String expression) {
        return ask("query", Map.of("query", expression, "time", seconds(moment)));
    }

    List<Series> over(Span span, String expression) {
        return ask(
                "query_range",
                Map.of(
                        "query", expression,
                        "start", seconds(span.from()),
                        "end", seconds(span.to()),
                        "step", Long.toString(STEP.toSeconds())));
    }

    private List<Series> ask(String kind, Map<String, String> form) {
        JsonNode answer = post(url + "/api/v1/" + kind, form);
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(answer.path("error").asText() + ": " + form.get("query"));
        }
        List<Series> series = new ArrayList<>();
        for (JsonNode each : answer.at("/data/result")) {
            Series read = read(each);
            if (!read.values().isEmpty()) {
                series.add(read);
            }
        }
        return series;
    }

    private static Series read(JsonNode series) {
        Map<String, String> labels = new TreeMap<>();
        series.path("metric")
                .properties()
                .forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
        List<Double> values = new ArrayList<>();
        series.path("values").forEach(it -> values.add(number(it)));
        if (series.has("value")) {
            values.add(number(series.path("value")));
        }
        values.removeIf(it -> it.isNaN());
        return new Series(labels, values);
    }

    private static double number(JsonNode timeAndValue) {
        String text = timeAndValue.path(1).asText();
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    private static String seconds(Instant moment) {
        return Double.toString(moment.toEpochMilli() / 1e3);
    }

    private JsonNode post(String where, Map<String, String> form) {
        List<String> fields = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .toList();
        HttpRequest request = HttpRequest.newBuilder(URI.create(where))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", fields)))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
