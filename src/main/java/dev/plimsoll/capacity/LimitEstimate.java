package dev.plimsoll.capacity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How many requests per second a limiter lets through, from a trial that it refused a part of. It takes the limiter's word
 * where that is given. Otherwise a refusal tells that the quota was used up just then: so what was let through from the end
 * of one series of refusals to the end of another is the limit, whether it is counted in fixed windows or dripped into a
 * bucket.
 */
record LimitEstimate(Trial trial) {
    private static final int WHOLE_WINDOWS = 2;
    private static final int LEAST_SECONDS = 20;
    /** With fewer refused, there are windows that were not used up. */
    private static final double CLEARLY_REFUSED = 0.15;

    /** Empty when the trial was too short to see two whole windows, or its load too small to use them up. */
    OptionalDouble perSecond() {
        if (trial.limit().isPresent()) {
            return OptionalDouble.of(trial.limit().get().perSecond());
        }
        if (refusedShare() < CLEARLY_REFUSED) {
            return OptionalDouble.empty();
        }
        int[] ends = IntStream.range(0, size() - 1)
                .filter(it -> isRefusing(it) && !isRefusing(it + 1))
                .toArray();
        if (ends.length > WHOLE_WINDOWS) {
            return between(ends[0], ends[ends.length - 1]);
        }
        return ends.length == 0 ? dripped() : OptionalDouble.empty();
    }

    /** A quota that comes drop by drop, or window by second, is used up all the time once it is. */
    private OptionalDouble dripped() {
        int first =
                IntStream.range(0, size()).filter(this::isRefusing).findFirst().orElse(size());
        return rate(first + 1, size(), size() - first - 1.0);
    }

    private OptionalDouble between(int first, int last) {
        return rate(first, last, last + refusedShare(last) - first - refusedShare(first));
    }

    private OptionalDouble rate(int from, int to, double seconds) {
        return seconds < LEAST_SECONDS ? OptionalDouble.empty() : OptionalDouble.of(letThrough(from, to) / seconds);
    }

    /** What is left when nothing better can be told: what was let through on average. */
    double roughly() {
        return letThrough(0, size()) / Math.max(1.0, size());
    }

    private double refusedShare() {
        long calls = trial.seconds().stream().mapToLong(TrialSecond::arrivals).sum();
        return trial.refused() / (double) Math.max(1, calls);
    }

    private double letThrough(int from, int to) {
        List<TrialSecond> some = trial.seconds().subList(Math.min(from, to), to);
        return some.stream().mapToLong(it -> it.arrivals() - it.refused()).sum();
    }

    /** In the last second of a series refusals come first: the share of them tells when in it the quota was renewed. */
    private double refusedShare(int second) {
        TrialSecond seen = trial.seconds().get(second);
        return Math.min(1, seen.refused() / (double) Math.max(1, seen.arrivals()));
    }

    private boolean isRefusing(int second) {
        return trial.seconds().get(second).refused() > 0;
    }

    private int size() {
        return trial.seconds().size();
    }
}
