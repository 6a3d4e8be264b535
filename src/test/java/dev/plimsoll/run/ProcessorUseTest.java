package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorUseTest {
    private static final long SECOND = 1_000_000_000L;

    private final ProcessorUse use = new ProcessorUse(0.8, 2);

    @Test
    void countsTheLongestBusyTimeOnEnd() {
        use.begin(0, 0);
        double[] shares = {0.9, 0.9, 0.9, 0.5, 0.9, 0.81, 0.8};
        double cpu = 0;
        for (int second = 1; second <= shares.length; second++) {
            cpu += shares[second - 1] * 2 * SECOND;
            use.sample(second * SECOND, (long) cpu);
        }

        assertThat(use.busySeconds()).isEqualTo(3);
        assertThat(use.shareMax()).isEqualTo(0.9);
        assertThat(use.share(7 * SECOND, 7 * SECOND)).isEqualTo(0.5);
    }

    @Test
    void forgetsWhatWasBefore() {
        use.begin(0, 0);
        use.sample(SECOND, 2 * SECOND);

        use.begin(SECOND, 2 * SECOND);

        assertThat(use.busySeconds()).isZero();
        assertThat(use.shareMax()).isZero();
    }

    @Test
    void saysNothingWhereThePlatformDoesNotTell() {
        use.begin(0, -1);

        assertThat(use.share(SECOND, -1)).isNegative();
        assertThat(use.shareMax()).isNegative();
    }
}
