package dev.plimsoll.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Made-up histories of one metric. */
final class Histories {
    static final Metric P95 = new Metric("send_message", Measure.P95);

    private Histories() {}

    static MetricHistory of(Metric metric, double... values) {
        List<PastNight> nights = new ArrayList<>();
        DoubleStream.of(values).forEach(it -> nights.add(new PastNight("night " + (nights.size() + 1), it)));
        return new MetricHistory(metric, nights);
    }

    /** Nights around a level, two per cent up and down in turn. */
    static double[] swinging(int nights, double level) {
        return IntStream.range(0, nights)
                .mapToDouble(it -> level * (1 + 0.01 * (it % 5 - 2)))
                .toArray();
    }

    static double[] noisy(int nights, double level, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
        return DoubleStream.generate(() -> level * Math.exp(0.02 * noise.sample()))
                .limit(nights)
                .toArray();
    }

    static double[] joined(double[]... parts) {
        return List.of(parts).stream().flatMapToDouble(DoubleStream::of).toArray();
    }
}
