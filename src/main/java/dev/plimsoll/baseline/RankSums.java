package dev.plimsoll.baseline;

import java.util.Arrays;

/**
 * How the sum of the ranks of a few is distributed when they were picked at random from all: every choice counted, so
 * ties, which get the mean of their ranks, are no approximation. Sums are doubled to be whole.
 */
final class RankSums {
    private final double[] sorted;
    private final long[] choicesBySum;

    RankSums(double[] all, int picked) {
        this.sorted = all.clone();
        Arrays.sort(sorted);
        this.choicesBySum = count(picked);
    }

    /** Adds one value after another, to the choices with it and to those without. */
    private long[] count(int picked) {
        int most = 2 * sorted.length * picked;
        long[][] choices = new long[picked + 1][most + 1];
        choices[0][0] = 1;
        for (double value : sorted) {
            int rank = doubledRank(value);
            for (int size = picked; size > 0; size--) {
                for (int sum = most; sum >= rank; sum--) {
                    choices[size][sum] += choices[size - 1][sum - rank];
                }
            }
        }
        return choices[picked];
    }

    int doubledRank(double value) {
        int below = 0;
        int equal = 0;
        for (double other : sorted) {
            below += other < value ? 1 : 0;
            equal += other == value ? 1 : 0;
        }
        return 2 * below + equal + 1;
    }

    int doubledSum(double[] picked) {
        return Arrays.stream(picked).mapToInt(this::doubledRank).sum();
    }

    /** Chance of a doubled sum of at least this. */
    double atLeast(int sum) {
        return (double) Arrays.stream(choicesBySum, sum, choicesBySum.length).sum()
                / Arrays.stream(choicesBySum).sum();
    }

    /** Chance of a doubled sum of at most this. */
    double atMost(int sum) {
        return (double) Arrays.stream(choicesBySum, 0, sum + 1).sum()
                / Arrays.stream(choicesBySum).sum();
    }
}
