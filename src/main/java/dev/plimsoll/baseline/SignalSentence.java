package dev.plimsoll.baseline;

import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Says what a signal means of a metric, with the figures that led to it. */
record SignalSentence(
        Metric metric, Optional<Double> value, Optional<Expectation> expected, Optional<RecentShift> recent) {
    String of(Signal signal) {
        return metric
                + switch (signal) {
                    case STEADY -> compared();
                    case IMPROVED -> compared() + ": better than in the nights before";
                    case CLEARED -> compared() + ", and a rerun did not agree that it is worse";
                    case SUSPECT -> compared() + ", which no rerun has confirmed or cleared";
                    case STEP -> compared() + ", and two reruns agree";
                    case CREEP -> crept();
                    case LEARNING -> learning();
                    case TRIPWIRE -> compared() + ", and two reruns agree: too much for noise, few as the nights are";
                    case MISSING -> " has too few samples tonight; earlier nights had enough";
                };
    }

    private String compared() {
        Expectation band = expected.orElseThrow();
        double change = value.orElseThrow() / band.baseline() - 1;
        return String.format(
                Locale.ROOT,
                " was %s, %s than the %s of %s (%s to %s expected)",
                figure(value.orElseThrow()),
                difference(change),
                figure(band.baseline()),
                nights(band.nights()),
                figure(band.low()),
                figure(band.high()));
    }

    private String crept() {
        RecentShift shift = recent.orElseThrow();
        return String.format(
                Locale.ROOT,
                " crept: its last three nights are %s than those before (%.1f to %.1f %%, p %.4f)",
                difference(shift.change()),
                100 * shift.low(),
                100 * shift.high(),
                shift.p());
    }

    private String learning() {
        int nights = expected.map(Expectation::nights).orElse(0);
        return " was " + figure(value.orElseThrow()) + ": learning, " + nights + " of the " + PredictionInterval.FEWEST
                + " nights that a comparison needs";
    }

    private static String nights(int count) {
        return count == 1 ? "one night before" : count + " nights before";
    }

    private static String difference(double change) {
        return Figures.share(Math.abs(change)) + (change < 0 ? " less" : " more");
    }

    private String figure(double figure) {
        return switch (metric.measure()) {
            case P50, P95, P99, MEAN -> Figures.of(Duration.ofNanos(Math.round(figure * 1e9)));
            case THROUGHPUT -> Figures.requestsPerSecond(figure);
            case ERROR_ODDS -> String.format(Locale.ROOT, figure > 0.1 ? "1 : %.1f" : "1 : %,.0f", 1 / figure);
        };
    }
}
