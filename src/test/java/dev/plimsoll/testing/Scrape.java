package dev.plimsoll.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics as a page in Prometheus' text shows them. */
public record Scrape(List<Series> series) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** One series with its value of that moment. */
    public record Series(String metric, Map<String, String> labels, double value) {
        private static Series of(MatchResult line) {
            Map<String, String> labels = new TreeMap<>();
            Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
            return new Series(line.group(1), labels, Double.parseDouble(line.group(3)));
        }

        private boolean has(Map<String, String> wanted) {
            return labels.entrySet().containsAll(wanted.entrySet());
        }
    }

    public static Scrape of(String page) {
        return new Scrape(page.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> Series.of(line.toMatchResult()))
                .toList());
    }

    /** Those of a metric that have these labels, perhaps among others. */
    public List<Series> of(String metric, Map<String, String> labels) {
        return series.stream()
                .filter(it -> it.metric().equals(metric) && it.has(labels))
                .toList();
    }

    /** Their sum, for counters. */
    public long sum(String metric, Map<String, String> labels) {
        return Math.round(of(metric, labels).stream().mapToDouble(Series::value).sum());
    }
}
