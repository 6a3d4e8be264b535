package dev.plimsoll.capacity;

/**
 * How much of the start of a series belongs to its warm-up: as much as leaves the smallest standard error of the mean of
 * the rest, told on means of five. K. P. White, M. J. Cobb and S. C. Spratt, A comparison of five steady-state truncation
 * heuristics for simulation, Winter Simulation Conference, 2000.
 */
final class Mser5 {
    private static final int BATCH = 5;

    private final double[] means;

    Mser5(double[] series) {
        this.means = Means.of(series, BATCH);
    }

    /** So many values of the series, at most half of them. */
    int warmUp() {
        int best = 0;
        for (int cut = 1; cut <= means.length / 2; cut++) {
            best = statistic(cut) < statistic(best) ? cut : best;
        }
        return best * BATCH;
    }

    private double statistic(int cut) {
        int left = means.length - cut;
        double sum = 0;
        for (int i = cut; i < means.length; i++) {
            sum += means[i];
        }
        double squares = 0;
        for (int i = cut; i < means.length; i++) {
            squares += (means[i] - sum / left) * (means[i] - sum / left);
        }
        return squares / ((double) left * left);
    }
}
