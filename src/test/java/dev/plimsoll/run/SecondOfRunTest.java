package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.SecondOfRun.Buckets;
import org.junit.jupiter.api.Test;

class SecondOfRunTest {
    /** The edge of a bucket was rounded up now and then, and lay in the next one. */
    @Test
    void putsTheEdgeOfABucketInItAndWhatIsLongerInTheNext() {
        for (int bucket = 0; bucket < Buckets.COUNT - 1; bucket++) {
            long edge = Buckets.upperNanos(bucket);

            assertThat(Buckets.of(edge)).as("edge of bucket %d", bucket).isEqualTo(bucket);
            assertThat(Buckets.of(edge + 1)).as("above bucket %d", bucket).isEqualTo(bucket + 1);
        }
    }

    @Test
    void hasFiveBucketsADecadeFromATenthOfAMillisecondOn() {
        assertThat(Buckets.upperNanos(4)).isEqualTo(1_000_000);
        assertThat(Buckets.upperNanos(29)).isEqualTo(100_000_000_000L);
    }

    @Test
    void keepsTheShortestInTheFirstAndTheLongestInTheLast() {
        assertThat(Buckets.of(-1)).isZero();
        assertThat(Buckets.of(0)).isZero();
        assertThat(Buckets.of(100_000)).isZero();
        assertThat(Buckets.of(120_000_000_000L)).isLessThan(Buckets.COUNT);
        assertThat(Buckets.of(Long.MAX_VALUE)).isEqualTo(Buckets.COUNT - 1);
    }
}
