package dev.plimsoll.baseline;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/**
 * How two neighbouring stretches of scores differ.
 *
 * @param shift of the mean score: positive is worse
 * @param p two-sided, of Student's t
 */
record LevelChange(double shift, double p) {
    private static final TTest STUDENT = TTest.withDefaults().with(DataDispersion.HOMOSCEDASTIC);
    /** Nights that are equal by the resolution of the clock are not without noise: 0.3 %. */
    private static final double LEAST_VARIANCE = 0.003 * 0.003;

    static LevelChange between(Scores before, Scores after) {
        double p = STUDENT.test(
                        before.mean(), variance(before), before.size(), after.mean(), variance(after), after.size())
                .getPValue();
        return new LevelChange(after.mean() - before.mean(), p);
    }

    private static double variance(Scores scores) {
        double mean = scores.mean();
        double squares = DoubleStream.of(scores.toArray())
                .map(it -> (it - mean) * (it - mean))
                .sum();
        return Math.max(squares / (scores.size() - 1), LEAST_VARIANCE);
    }
}
