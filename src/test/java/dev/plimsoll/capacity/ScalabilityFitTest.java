package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalabilityFitTest {
    /** Throughput at a concurrency of 1, 2, 3 and so on: B. Schwartz, Practical Scalability Analysis, 2015 (Cisco's benchmark). */
    private static final double[] PUBLISHED = {
        955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71, 8646.7,
        9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43, 11518.63, 11806.0, 12089.37,
        12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4, 12074.39
    };

    private static List<ScalabilityPoint> published(int points) {
        return IntStream.range(0, points)
                .mapToObj(it -> new ScalabilityPoint(it + 1, PUBLISHED[it]))
                .toList();
    }

    /** Within 0.02 % of the figures that the book lists. */
    @Test
    void agreesWithThePublishedFit() {
        ScalabilityFit fit = ScalabilityFit.of(published(PUBLISHED.length)).orElseThrow();

        assertThat(fit.sigma().value()).isCloseTo(0.02671591, withinPercentage(0.02));
        assertThat(fit.kappa().value()).isCloseTo(7.690945e-4, withinPercentage(0.02));
        assertThat(fit.lambda().value()).isCloseTo(995.6486, withinPercentage(0.02));
        assertThat(fit.isIdentifiable()).isTrue();
        assertThat(fit.throughputAt(Math.floor(fit.greatestConcurrency().orElseThrow())))
                .isCloseTo(12_341, withinPercentage(0.02));
        assertThat(fit.greatestConcurrency().orElseThrow()).isBetween(35.0, 36.0);
    }

    /** Eight servers and no coordination between them: throughput grows in proportion, whatever chance adds. */
    @Test
    void identifiesNoMaximumWhereThereIsNone() {
        SplittableRandom random = new SplittableRandom(3);
        List<ScalabilityPoint> proportional = IntStream.rangeClosed(1, 8)
                .mapToObj(it -> new ScalabilityPoint(it, 10 * it * (1 + 0.02 * random.nextGaussian())))
                .toList();

        ScalabilityFit fit = ScalabilityFit.of(proportional).orElseThrow();

        assertThat(fit.isIdentifiable()).isFalse();
        assertThat(fit.greatestConcurrency()).isEmpty();
    }

    @Test
    void needsFourDifferentConcurrencies() {
        assertThat(ScalabilityFit.of(published(3))).isEmpty();
        assertThat(ScalabilityFit.of(published(4))).isPresent();
    }
}
