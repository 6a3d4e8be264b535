package dev.plimsoll.latency;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells how far a figure of batches varies, by drawing as many batches as there are again and again, each as often as
 * chance has it (B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, section 6.4; the batch is what is
 * drawn, as of clusters in A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 1997, section 3.8).
 * Two runs of which the same batches are drawn keep what befell both, and their difference is free of it.
 *
 * <p>Neighbours that resemble each other make the error greater, as of a first-order autoregression of the figure's
 * jackknife values (N. M. Steiger and others, ASAP3, ACM TOMACS 15, 2005).
 */
final class BatchBootstrap {
    /** The error is then within 2.5 % of what more would tell. */
    private static final int DRAWS = 800;

    private static final long SEED = 1;

    /** Beyond it the error could not be told at all. */
    private static final double MOST_CORRELATION = 0.9;

    private final int batches;
    private final List<int[]> draws;

    BatchBootstrap(int batches) {
        RandomGenerator random = new SplittableRandom(SEED);
        this.batches = batches;
        this.draws = Stream.generate(() -> draw(batches, random)).limit(DRAWS).toList();
    }

    private static int[] draw(int batches, RandomGenerator random) {
        int[] weights = new int[batches];
        for (int drawn = 0; drawn < batches; drawn++) {
            weights[random.nextInt(batches)]++;
        }
        return weights;
    }

    /** @param figure of batches that count so many times each; not a number where they hold too little */
    PairedEstimate estimate(ToDoubleFunction<int[]> figure) {
        double[] drawn =
                draws.stream().mapToDouble(figure).filter(Double::isFinite).toArray();
        double variance = variance(drawn) * batches / (batches - 1.0);
        double correlation = Math.min(MOST_CORRELATION, Math.max(0, correlation(figure)));
        double error = Math.sqrt(variance * (1 + correlation) / (1 - correlation));
        return new PairedEstimate(figure.applyAsDouble(without(-1)), error, batches - 1);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum() / Math.max(1, values.length - 1);
    }

    /** Of what neighbouring batches do to the figure. */
    private double correlation(ToDoubleFunction<int[]> figure) {
        double[] values = IntStream.range(0, batches)
                .mapToDouble(batch -> figure.applyAsDouble(without(batch)))
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double products = 0;
        for (int i = 1; i < values.length; i++) {
            products += (values[i] - mean) * (values[i - 1] - mean);
        }
        double squares =
                Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        return squares == 0 ? 0 : products / squares;
    }

    private int[] without(int left) {
        return IntStream.range(0, batches).map(it -> it == left ? 0 : 1).toArray();
    }
}
