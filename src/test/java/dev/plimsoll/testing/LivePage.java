package dev.plimsoll.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metrics of a run that goes on, read as Prometheus would. */
public record LivePage(String page) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Empty when nobody is there any more. */
    public static Optional<LivePage> of(String url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return Optional.of(
                    new LivePage(CLIENT.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Over all series of a metric whose labels contain the text. */
    public double sum(String metric, String labels) {
        return series().entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(metric + "{") && it.getKey().contains(labels))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The counters and histograms of ours that are gone, or lower than before. */
    public List<String> shrunkSince(LivePage before) {
        Map<String, Double> now = series();
        return before.series().entrySet().stream()
                .filter(it -> it.getKey().matches("load_\\w+_(total|count|sum|bucket)\\{.*"))
                .filter(it -> now.getOrDefault(it.getKey(), -1.0) < it.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Double> series() {
        return page.lines()
                .filter(it -> !it.startsWith("#"))
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.lastIndexOf(' ')),
                        it -> Double.valueOf(it.substring(it.lastIndexOf(' ') + 1))));
    }
}
