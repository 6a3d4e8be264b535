package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.latency.EffectiveSample.Standing;
import dev.plimsoll.latency.ShareSeries.Batch;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareSeriesTest {
    @Test
    void isWorthAllItsCallsWhenBatchesAreAlike() {
        ShareSeries alike = failures(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2);

        assertThat(alike.share()).isEqualTo(0.15);
        assertThat(alike.effectiveSample()).isEqualTo(new EffectiveSample(Standing.KNOWN, 120));
    }

    /** Ten calls that fail together, or none do: 200 calls tell no more than their 20 batches. */
    @Test
    void isWorthItsBatchesWhenCallsFailTogether() {
        SplittableRandom random = new SplittableRandom(3);
        double[] sizes = IntStream.range(0, 500)
                .mapToObj(
                        run -> failures(random.ints(20, 0, 2).map(it -> 10 * it).toArray()))
                .map(ShareSeries::effectiveSample)
                .filter(EffectiveSample::isKnown)
                .mapToDouble(EffectiveSample::size)
                .toArray();

        // Student's t with 19 degrees of freedom takes an eighth; what seems left of correlation takes a little more.
        assertThat(Arrays.stream(sizes).average().orElseThrow()).isCloseTo(15, within(2.0));
    }

    @Test
    void isTooCorrelatedWhenTroubleGoesOnFromBatchToBatch() {
        assertThat(failures(0, 0, 0, 0, 0, 0, 8, 9, 10, 9, 7, 0, 0, 0, 0)
                        .effectiveSample()
                        .standing())
                .isEqualTo(Standing.TOO_CORRELATED);
    }

    /** Two neighbours among 60: that happens to one run in 30, whatever a normal distribution says. */
    @Test
    void isNotTooCorrelatedWhenFewFailuresHappenToBeNeighbours() {
        int[] failures = new int[60];
        failures[20] = 2;
        failures[21] = 2;

        assertThat(failures(failures).effectiveSample().standing()).isEqualTo(Standing.KNOWN);
    }

    @Test
    void isTooShortOfFewerThanTenBatchesWithCalls() {
        assertThat(failures(1, 0, 2, 0, 1, 0, 1, 0, 1).effectiveSample())
                .isEqualTo(EffectiveSample.unknown(Standing.TOO_SHORT));
        assertThat(failures(1, 0, 2, 0, 1, 0, 1, 0, 1, 0).effectiveSample().isKnown())
                .isTrue();
    }

    @Test
    void isWorthAllCallsWhenNoneFailedAndItsBatchesWhenAllDid() {
        assertThat(failures(0, 0, 0).effectiveSample().size()).isEqualTo(30);
        assertThat(failures(10, 10, 10).effectiveSample().size()).isEqualTo(3);
    }

    @Test
    void refusesMoreThanThereWere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch(3, 2))
                .withMessage("a share needs a part of some, was 3 of 2");
    }

    private static ShareSeries failures(int... ofTen) {
        return new ShareSeries(
                Arrays.stream(ofTen).mapToObj(it -> new Batch(it, 10)).toList());
    }
}
