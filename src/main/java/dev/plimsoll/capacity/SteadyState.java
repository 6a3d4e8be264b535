package dev.plimsoll.capacity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a trial came to a steady state, told on its calls in flight: as many ended as began, their number has no trend,
 * and Little's law holds (J. D. C. Little, A proof for the queuing formula L = lambda W, Operations Research 9, 1961).
 *
 * @param warmUpSeconds cut off the start
 * @param unsteady what was not; empty when all was steady
 */
record SteadyState(int warmUpSeconds, Optional<String> unsteady) {
    private static final int LEAST_WARM_UP = 10;
    private static final int TREND_SECONDS = 10;
    private static final double TREND_PROBABILITY = 0.001;
    private static final double LITTLE = 0.05;
    private static final double BALANCE = 0.01;
    /** The number in flight itself varies so far; 1 % alone would refuse a third of the steady trials of few calls. */
    private static final double BALANCE_DEVIATIONS = 4;

    /** With so much cut off its start, but at least 10 s and at most half. */
    static SteadyState after(int warmUpSeconds, List<TrialSecond> seconds) {
        int warmUp = Math.min(seconds.size() / 2, Math.max(LEAST_WARM_UP, warmUpSeconds));
        return new SteadyState(warmUp, unsteady(seconds.subList(warmUp, seconds.size())));
    }

    private static double[] inFlight(List<TrialSecond> seconds) {
        return seconds.stream().mapToDouble(TrialSecond::inFlight).toArray();
    }

    private static Optional<String> unsteady(List<TrialSecond> kept) {
        return unbalanced(kept).or(() -> trend(kept)).or(() -> notLittle(kept));
    }

    private static Optional<String> unbalanced(List<TrialSecond> kept) {
        long arrivals = kept.stream().mapToLong(TrialSecond::arrivals).sum();
        long completions = kept.stream().mapToLong(TrialSecond::completions).sum();
        double allowed = Math.max(BALANCE * arrivals, BALANCE_DEVIATIONS * Math.sqrt(mean(inFlight(kept))));
        return Math.abs(completions - arrivals) <= allowed
                ? Optional.empty()
                : Optional.of(completions + " calls ended while " + arrivals + " began");
    }

    private static Optional<String> trend(List<TrialSecond> kept) {
        double probability = new MannKendall(Means.of(inFlight(kept), TREND_SECONDS)).probability();
        return probability > TREND_PROBABILITY ? Optional.empty() : Optional.of("the calls in flight have a trend");
    }

    private static Optional<String> notLittle(List<TrialSecond> kept) {
        double seen = mean(inFlight(kept));
        double arrivals = kept.stream().mapToLong(TrialSecond::arrivals).sum() / (double) kept.size();
        double completions = kept.stream().mapToLong(TrialSecond::completions).sum();
        double waited = kept.stream().mapToDouble(TrialSecond::responseSeconds).sum();
        double expected = arrivals * waited / Math.max(1, completions);
        return Math.abs(seen - expected) <= LITTLE * seen
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%.1f calls were in flight where Little's law expects %.1f", seen, expected));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
