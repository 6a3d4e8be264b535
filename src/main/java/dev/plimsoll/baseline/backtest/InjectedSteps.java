package dev.plimsoll.baseline.backtest;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Slowdowns to be put into each series, at random nights.
 *
 * @param factor by which every run is slower from the night on: 1.1 is 10 %
 * @param perSeries how many, each in a copy of its own
 * @param seed draws the nights
 */
public record InjectedSteps(double factor, int perSeries, long seed) {
    private static final int ENOUGH = 50;

    public InjectedSteps {
        if (!(factor > 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a step must make runs slower, was a factor of " + factor);
        }
    }

    /** Fifty a series. */
    public static InjectedSteps of(double factor, long seed) {
        return new InjectedSteps(factor, ENOUGH, seed);
    }

    /** Other series, other nights. */
    UniformRandomProvider randomFor(RecordedSeries series) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(
                new long[] {seed, series.name().hashCode()});
    }
}
