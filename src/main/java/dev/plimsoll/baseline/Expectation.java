package dev.plimsoll.baseline;

/**
 * What the earlier nights let expect of tonight, in the metric's own unit.
 *
 * @param baseline their median
 * @param low what lies beyond, on the side that is worse, is a suspect, and on the other an improvement
 * @param high likewise
 * @param smallestVisibleStep the smallest change for the worse that takes a typical night out of the band: 0.08 is 8 %
 * @param nights how many nights it rests on: those since {@code since}
 */
public record Expectation(
        double baseline, double low, double high, double smallestVisibleStep, int nights, String since) {
    static Expectation of(PredictionInterval prediction, Metric metric, String since) {
        Direction direction = metric.measure().direction();
        double baseline = direction.value(prediction.center());
        double worst = direction.value(prediction.center() + prediction.margin());
        double best = direction.value(prediction.center() - prediction.margin());
        return new Expectation(
                baseline,
                Math.min(worst, best),
                Math.max(worst, best),
                Math.abs(worst / baseline - 1),
                prediction.nights(),
                since);
    }

    /** Whether the gate still learns this series: too few nights to know its noise. */
    public boolean isLearning() {
        return nights < PredictionInterval.FEWEST;
    }
}
