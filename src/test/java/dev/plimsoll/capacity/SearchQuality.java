package dev.plimsoll.capacity;

import java.util.List;
import java.util.function.Predicate;

/**
 * How good the answers of many searches are when the truth is known.
 *
 * @param truth visits per second
 */
record SearchQuality(List<CapacityReport> reports, double truth) {
    /** The share of all searches whose middle is no farther off than this share of the truth. */
    double within(double share) {
        return shareOf(it -> Math.abs(it.middle() / truth - 1) <= share);
    }

    /** The share of all searches whose interval, each end moved out by this share, holds the truth. */
    double holdingTruth(double widened) {
        return shareOf(it -> it.low() * (1 - widened) <= truth && truth <= it.high() * (1 + widened));
    }

    private double shareOf(Predicate<RateRange> predicate) {
        return intervals().stream().filter(predicate).count() / (double) reports.size();
    }

    /** How many of the searches ended with an interval. */
    int found() {
        return intervals().size();
    }

    /** By how much the middles are off on average, as a share of the truth. */
    double bias() {
        return intervals().stream().mapToDouble(RateRange::middle).average().orElseThrow() / truth - 1;
    }

    double medianWidth() {
        List<Double> widths =
                intervals().stream().map(RateRange::width).sorted().toList();
        return widths.get(widths.size() / 2);
    }

    private List<RateRange> intervals() {
        return reports.stream()
                .map(CapacityReport::answer)
                .filter(CapacityAnswer.Found.class::isInstance)
                .map(it -> ((CapacityAnswer.Found) it).visits())
                .toList();
    }
}
