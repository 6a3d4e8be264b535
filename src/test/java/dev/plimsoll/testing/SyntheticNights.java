package dev.plimsoll.testing;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.backtest.RecordedNight;
import dev.plimsoll.baseline.backtest.RecordedSeries;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Nights of a service that never changes, nine runs each: runs scatter log-normally around 100, and one in fifty is 30 %
 * slower.
 *
 * @param spread standard deviation of the logarithms, between runs
 * @param correlation of one night's level with that of the night before; 0 leaves the level alone, and anything else
 *     makes it wander by as much as runs scatter
 */
public record SyntheticNights(double spread, double correlation) {
    private static final int RUNS = 9;
    private static final double SPIKE = 1.30;
    private static final double SPIKES = 0.02;

    public RecordedSeries series(int nights, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        SharedStateContinuousSampler noise =
                GaussianSampler.of(ZigguratSampler.NormalizedGaussian.of(random), 0, spread);
        List<RecordedNight> recorded = new ArrayList<>();
        double level = 0;
        for (int night = 1; night <= nights; night++) {
            level = correlation * level + wander() * noise.sample();
            List<Double> runs = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                double spike = random.nextDouble() < SPIKES ? SPIKE : 1;
                runs.add(100 * spike * Math.exp(level + noise.sample()));
            }
            recorded.add(new RecordedNight("night " + night, runs));
        }
        return new RecordedSeries("seed " + seed, Measure.MEAN, recorded);
    }

    /** Keeps the standard deviation of the level that of the runs. */
    private double wander() {
        return correlation == 0 ? 0 : Math.sqrt(1 - correlation * correlation);
    }
}
