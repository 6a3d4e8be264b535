package dev.plimsoll.baseline;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * By how much recent scores lie above earlier ones, whatever their distribution: the median of all differences (J. L.
 * Hodges and E. L. Lehmann, Annals of Mathematical Statistics 34, 1963) with its interval of at least 95 % confidence (M.
 * Hollander and D. A. Wolfe, Nonparametric Statistical Methods, ch. 4), and the exact one-sided chances of H. B. Mann and
 * D. R. Whitney (Annals of Mathematical Statistics 18, 1947) that as much happens without a shift.
 *
 * @param pGreater chance of scores so much greater
 * @param pLess chance of scores so much less
 */
record RankShift(double shift, double low, double high, double pGreater, double pLess) {
    private static final double TAIL = 0.025;

    static RankShift of(Scores earlier, Scores recent) {
        double[] before = earlier.toArray();
        double[] after = recent.toArray();
        double[] differences = Arrays.stream(after)
                .flatMap(it -> Arrays.stream(before).map(other -> it - other))
                .sorted()
                .toArray();
        RankSums sums = new RankSums(
                DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray(), after.length);
        int sum = sums.doubledSum(after);
        int outside = outside(before.length, after.length);
        return new RankShift(
                Scores.of(differences).median(),
                outside == 0 ? Double.NEGATIVE_INFINITY : differences[outside - 1],
                outside == 0 ? Double.POSITIVE_INFINITY : differences[differences.length - outside],
                sums.atLeast(sum),
                sums.atMost(sum));
    }

    /** How many differences may be left out on either side: as many as values of Mann and Whitney's U fit the tail. */
    private static int outside(int earlier, int recent) {
        double[] ranks =
                IntStream.rangeClosed(1, earlier + recent).asDoubleStream().toArray();
        RankSums untied = new RankSums(ranks, recent);
        int leastSum = recent * (recent + 1);
        int outside = 0;
        while (untied.atMost(leastSum + 2 * outside) <= TAIL) {
            outside++;
        }
        return outside;
    }
}
