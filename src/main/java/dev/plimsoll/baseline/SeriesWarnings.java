package dev.plimsoll.baseline;

import dev.plimsoll.slo.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader should know of a series before trusting a verdict on it. */
record SeriesWarnings(Metric metric, double autocorrelation) {
    private static final double VISIBLE = 0.10;
    private static final double CORRELATED = 0.3;
    /** The smallest ratio that matters comes back from its logarithm a little larger. */
    private static final double ROUNDING = 1e-9;

    List<String> of(Expectation expected) {
        List<String> warnings = new ArrayList<>();
        double asked = Math.max(VISIBLE, metric.measure().smallestRatio() - 1);
        boolean noisy = expected.smallestVisibleStep() > asked * (1 + ROUNDING);
        if (noisy && !expected.isLearning()) {
            warnings.add(
                    metric + ": its noise hides changes of less than " + Figures.share(expected.smallestVisibleStep()));
        }
        if (autocorrelation > CORRELATED) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: its nights depend on each other (lag-1 autocorrelation %.2f), which makes false alarms likelier",
                    metric,
                    autocorrelation));
        }
        return warnings;
    }
}
