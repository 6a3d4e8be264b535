package dev.plimsoll.capacity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The rank test for a trend, rising or falling. M. G. Kendall, Rank Correlation Methods, 4th edition, 1975. */
final class MannKendall {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] series;

    MannKendall(double[] series) {
        this.series = series;
    }

    /** How likely so much of a trend is where there is none; 1 for fewer than three values. */
    double probability() {
        double score = Math.abs(score());
        if (series.length < 3 || score == 0) {
            return 1;
        }
        double n = series.length;
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return 2 * NORMAL.survivalProbability((score - 1) / deviation);
    }

    private double score() {
        double score = 0;
        for (int later = 1; later < series.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                score += Math.signum(series[later] - series[earlier]);
            }
        }
        return score;
    }
}
