package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InjectorWatchTest {
    @Test
    void seesThisProcess() {
        try (InjectorWatch watch = new InjectorWatch()) {
            watch.sample();

            InjectorWatch.Vitals vitals = watch.vitals();

            assertThat(vitals.processors()).isPositive();
            assertThat(vitals.heapMaxBytes()).isGreaterThan(1_000_000);
            assertThat(vitals.cpuShare()).isNotNegative();
            assertThat(vitals.openFilesMax()).isNotNegative();
            assertThat(vitals.gcPauseMax()).isLessThanOrEqualTo(vitals.gcPauseTotal());
        }
    }
}
