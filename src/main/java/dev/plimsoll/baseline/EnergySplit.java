package dev.plimsoll.baseline;

/**
 * Where a stretch of scores is best cut in two: at the greatest energy distance between its parts, as D. S. Matteson and
 * N. A. James measure it (E-divisive means; Journal of the American Statistical Association 109, 2014, with exponent 1).
 *
 * @param index of the first score of the second part
 */
record EnergySplit(int index, double energy) {
    /** Shorter parts are chance. */
    static final int SHORTEST = 3;

    static boolean isPossible(Scores scores) {
        return scores.size() >= 2 * SHORTEST;
    }

    /** The first of the best ones. */
    static EnergySplit of(Scores scores) {
        int size = scores.size();
        double[] toEarlier = new double[size];
        double[] toLater = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double distance = Math.abs(scores.at(i) - scores.at(j));
                toLater[i] += distance;
                toEarlier[j] += distance;
            }
        }
        return best(toEarlier, toLater);
    }

    /** Moves one score after another from the right part to the left, and with it its distances. */
    private static EnergySplit best(double[] toEarlier, double[] toLater) {
        int size = toEarlier.length;
        double left = 0;
        double across = 0;
        double right = 0;
        for (double distances : toLater) {
            right += distances;
        }
        EnergySplit best = new EnergySplit(SHORTEST, Double.NEGATIVE_INFINITY);
        for (int index = 1; index <= size - SHORTEST; index++) {
            left += toEarlier[index - 1];
            across += toLater[index - 1] - toEarlier[index - 1];
            right -= toLater[index - 1];
            double energy = energy(index, size - index, across, left, right);
            best = index >= SHORTEST && energy > best.energy ? new EnergySplit(index, energy) : best;
        }
        return best;
    }

    /** The formulas (5) and (6) of the paper; sums are over pairs. */
    private static double energy(double n, double m, double across, double left, double right) {
        double divergence = 2 * across / (n * m) - 2 * left / (n * (n - 1)) - 2 * right / (m * (m - 1));
        return n * m / (n + m) * divergence;
    }
}
