package dev.plimsoll.baseline;

import java.util.Arrays;

/** Values of a series on the scale on which they are compared, in the order of their nights. */
final class Scores {
    /** Makes the median absolute deviation of normal noise its standard deviation. */
    private static final double NORMAL_CONSISTENCY = 1.4826;

    private final double[] values;

    private Scores(double[] values) {
        this.values = values;
    }

    static Scores of(double... values) {
        return new Scores(values.clone());
    }

    int size() {
        return values.length;
    }

    double at(int index) {
        return values[index];
    }

    double[] toArray() {
        return values.clone();
    }

    Scores last(int count) {
        return from(Math.max(0, values.length - count));
    }

    Scores from(int index) {
        return new Scores(Arrays.copyOfRange(values, index, values.length));
    }

    Scores first(int count) {
        return new Scores(Arrays.copyOf(values, Math.min(count, values.length)));
    }

    Scores and(double more) {
        double[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = more;
        return new Scores(all);
    }

    double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    double median() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Standard deviation as the median absolute deviation tells it: a few wild nights do not widen it. */
    double robustSpread() {
        double median = median();
        return NORMAL_CONSISTENCY
                * new Scores(Arrays.stream(values)
                                .map(it -> Math.abs(it - median))
                                .toArray())
                        .median();
    }

    /** Correlation of each night with the one before; 0 when all are equal. */
    double autocorrelation() {
        double mean = mean();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < values.length; i++) {
            alone += (values[i] - mean) * (values[i] - mean);
            together += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return alone == 0 ? 0 : together / alone;
    }
}
