package dev.plimsoll.capacity;

/** Means of consecutive values; what is left over at the end is left out. */
final class Means {
    private Means() {}

    static double[] of(double[] series, int each) {
        double[] means = new double[series.length / each];
        for (int i = 0; i < means.length * each; i++) {
            means[i / each] += series[i] / each;
        }
        return means;
    }
}
