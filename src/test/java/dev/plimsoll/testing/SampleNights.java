package dev.plimsoll.testing;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.CompressedHistogram;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.slo.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Made-up nights, one a day, each the same whenever it is asked for. */
public final class SampleNights {
    /** Of all but those that say otherwise. */
    public static final SeriesKey SERIES = SeriesKey.of(Map.of("duration", "60.0 s", "processors", "2"));

    private static final Instant FIRST = Instant.parse("2026-01-01T02:00:00Z");
    private static final int RUNS = 3;

    private SampleNights() {}

    /** The night of this number, from 0, with three runs. */
    public static NightRecord night(int number) {
        return of(SERIES, number, List.of(Operation.SEND_MESSAGE, Operation.SMART_CHAT), Verdict.PASS);
    }

    /** The same with every operation there is. */
    public static NightRecord full(int number) {
        return of(SERIES, number, List.of(Operation.values()), Verdict.PASS);
    }

    /** One of another series. */
    public static NightRecord of(SeriesKey series, int number) {
        return of(series, number, List.of(Operation.SEND_MESSAGE), Verdict.FAIL);
    }

    /** One about which nothing can be said, and of which nothing was measured. */
    public static NightRecord invalid(int number) {
        return of(SERIES, number, List.of(), Verdict.INVALID);
    }

    /** How the night of this number is called. */
    public static String id(int number) {
        return String.format(Locale.ROOT, "night-%05d", number);
    }

    private static NightRecord of(SeriesKey series, int number, List<Operation> operations, Verdict verdict) {
        Instant start = FIRST.plus(Duration.ofDays(number));
        Night night = new Night(
                id(number),
                "load",
                series.text(),
                start,
                start.plus(Duration.ofMinutes(10)),
                Optional.of("1.7." + number / 10),
                verdict,
                Standing.BASELINE,
                Optional.empty());
        List<RunRecord> runs = verdict == Verdict.INVALID
                ? List.of()
                : IntStream.range(0, RUNS)
                        .mapToObj(run -> run(night, run, operations))
                        .toList();
        return new NightRecord(night, series, "{\"verdict\":\"" + verdict + "\"}", runs);
    }

    private static RunRecord run(Night night, int number, List<Operation> operations) {
        String id = night.id() + "-run-" + number;
        RandomGenerator random = new SplittableRandom(id.hashCode());
        Instant start = night.started().plus(Duration.ofMinutes(3L * number));
        return new RunRecord(
                id,
                0,
                start,
                start.plus(Duration.ofMinutes(2)),
                Verdict.PASS,
                values(operations, random),
                new RunDocuments("{\"runId\":\"" + id + "\"}", "{\"calls\":1}", "{\"faults\":[]}", "{}"),
                histograms(operations, random));
    }

    private static MetricValues values(List<Operation> operations, RandomGenerator random) {
        Map<Metric, Double> values = new TreeMap<>();
        for (Operation operation : operations) {
            for (Measure measure : Measure.values()) {
                values.put(new Metric(operation.label(), measure), 0.1 + random.nextDouble());
            }
        }
        return new MetricValues(values);
    }

    private static List<CompressedHistogram> histograms(List<Operation> operations, RandomGenerator random) {
        LatencyRecorder recorder = new LatencyRecorder();
        for (Operation operation : operations) {
            for (int call = 0; call < 100; call++) {
                long nanos = 1_000_000L + random.nextInt(50_000_000);
                recorder.record(operation, Outcome.SUCCESS, nanos, nanos);
            }
        }
        LatencyTotals totals = new LatencyTotals();
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        return totals.compressed();
    }
}
