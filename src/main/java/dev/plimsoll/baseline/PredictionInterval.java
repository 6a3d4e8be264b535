package dev.plimsoll.baseline;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where the score of one more night belongs if nothing changed: around the median of the nights, as far as Student's t
 * with their robust spread has it (G. J. Hahn, Journal of the American Statistical Association 64, 1969, with median and
 * median absolute deviation in place of mean and deviation, so that a few wild nights do not hide a step).
 *
 * @param scale what a distance from the center is divided by to be a t; not a number while learning
 * @param margin how far from the center is still expected
 */
record PredictionInterval(double center, double scale, double margin, int nights) {
    /** With fewer nights the spread is too uncertain to judge by. */
    static final int FEWEST = 10;

    private static final double CONFIDENCE = 0.998;
    /** No series is so quiet that 0.3 % stands out: nights that happen to be equal do not make the next one suspicious. */
    private static final double LEAST_SPREAD = 0.003;

    private static final double TRIPWIRE = Math.log(1.25);

    /** @param smallestStep what is expected in any case, however quiet the nights were */
    static PredictionInterval of(Scores scores, double smallestStep) {
        int nights = scores.size();
        if (nights < FEWEST) {
            return new PredictionInterval(scores.median(), Double.NaN, Math.max(TRIPWIRE, smallestStep), nights);
        }
        double scale = Math.max(scores.robustSpread(), LEAST_SPREAD) * Math.sqrt(1 + 1.0 / nights);
        double t = TDistribution.of(nights - 1).inverseCumulativeProbability(CONFIDENCE);
        return new PredictionInterval(scores.median(), scale, Math.max(t * scale, smallestStep), nights);
    }

    boolean isLearning() {
        return nights < FEWEST;
    }

    boolean isWorse(double score) {
        return score - center > margin;
    }

    boolean isBetter(double score) {
        return center - score > margin;
    }

    /** Chance of so bad a night, or a worse one. */
    double p(double score) {
        return TDistribution.of(nights - 1).survivalProbability((score - center) / scale);
    }
}
