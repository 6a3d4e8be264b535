package dev.plimsoll.report;

import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.latency.CompressedHistogram;
import dev.plimsoll.latency.Series;
import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link NightLine} wrote. */
public final class NightLineReader {
    private NightLineReader() {}

    /**
     * Reads one line.
     *
     * @param place where it stands, for messages
     * @throws RunFileException when it is no night
     */
    public static NightRecord read(String line, String place) {
        String complaint = place + " is not a night of a history";
        try {
            return SavedObject.parse(line, complaint, NightLineReader::night);
        } catch (IllegalArgumentException contradiction) {
            throw new RunFileException(complaint + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private static NightRecord night(SavedObject json) {
        SeriesKey key = SeriesKey.of(json.object("series").fields(SavedObject::text));
        Night night = new Night(
                json.text("night"),
                json.text("profile"),
                key.text(),
                Instant.parse(json.text("started")),
                Instant.parse(json.text("ended")),
                json.optionalText("build"),
                json.constant("verdict", Verdict.class),
                json.constant("standing", Standing.class),
                json.optionalText("label"));
        return new NightRecord(night, key, json.text("verdictJson"), json.each("runs", NightLineReader::run));
    }

    private static RunRecord run(SavedObject json) {
        return new RunRecord(
                json.text("id"),
                (int) json.count("round"),
                Instant.parse(json.text("started")),
                Instant.parse(json.text("ended")),
                json.constant("verdict", Verdict.class),
                values(json.object("values").fields(SavedObject::number)),
                new RunDocuments(
                        json.text("manifestJson"),
                        json.text("summaryJson"),
                        json.text("injectorJson"),
                        json.text("verdictJson")),
                histograms(json.object("histograms").fields(SavedObject::text)));
    }

    private static MetricValues values(Map<String, Double> byLabel) {
        Map<Metric, Double> values = new LinkedHashMap<>();
        byLabel.forEach((label, value) -> values.put(Metric.labelled(label), value));
        return new MetricValues(values);
    }

    private static List<CompressedHistogram> histograms(Map<String, String> byTag) {
        return byTag.entrySet().stream()
                .map(it -> new CompressedHistogram(series(it.getKey()), it.getValue()))
                .toList();
    }

    private static Series series(String tag) {
        return Series.tagged(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected tags such as smart_chat|success|response, was '" + tag + "'"));
    }
}
