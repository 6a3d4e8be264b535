package dev.plimsoll.probe;

import dev.plimsoll.latency.Percentile;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many runs took how long, on a scale of eight steps to an octave from 0.1 ms to 2 min: a time read back is within
 * 4.5 % of the true one (half a step is a factor of 2^(1/16)), and a day of runs takes no more room than an hour of them.
 *
 * @param counts by step; steps that have none are absent
 */
public record HistoryTimes(Map<Integer, Long> counts) {
    private static final double SHORTEST_NANOS = 100_000;
    private static final int STEPS_PER_OCTAVE = 8;
    private static final int LAST_STEP = 162;

    public HistoryTimes {
        counts = Map.copyOf(counts);
        counts.forEach((step, count) -> {
            if (step < 0 || step > LAST_STEP || count < 1) {
                throw new IllegalArgumentException("expected a positive count at a step from 0 to " + LAST_STEP
                        + ", was " + count + " at " + step);
            }
        });
    }

    public static HistoryTimes none() {
        return new HistoryTimes(Map.of());
    }

    HistoryTimes with(Duration time) {
        return plus(new HistoryTimes(Map.of(step(time), 1L)));
    }

    HistoryTimes plus(HistoryTimes more) {
        Map<Integer, Long> sum = new TreeMap<>(counts);
        more.counts.forEach((step, count) -> sum.merge(step, count, Long::sum));
        return new HistoryTimes(sum);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Empty with too few runs to tell it. */
    public Optional<Duration> at(Percentile percentile) {
        long count = count();
        if (count < percentile.minimumSamples()) {
            return Optional.empty();
        }
        long left = (long) Math.ceil(percentile.quantile() * count);
        for (Map.Entry<Integer, Long> step : new TreeMap<>(counts).entrySet()) {
            left -= step.getValue();
            if (left <= 0) {
                return Optional.of(time(step.getKey()));
            }
        }
        return Optional.empty();
    }

    private static int step(Duration time) {
        double nanos = Math.max((double) time.toNanos(), SHORTEST_NANOS);
        double octaves = Math.log(nanos / SHORTEST_NANOS) / Math.log(2);
        return (int) Math.min(LAST_STEP, Math.round(octaves * STEPS_PER_OCTAVE));
    }

    private static Duration time(int step) {
        return Duration.ofNanos(Math.round(SHORTEST_NANOS * Math.pow(2, (double) step / STEPS_PER_OCTAVE)));
    }
}
