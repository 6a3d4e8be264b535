package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.SampleSearches;
import org.junit.jupiter.api.Test;

class CapacityTextTest {
    private final CapacityText text = new CapacityText(Paint.PLAIN);

    @Test
    void saysWhatIsCarriedWhatLimitsAndWhatIsLeftForPeaks() {
        assertThat(text.of(SampleSearches.found()))
                .containsExactly(
                        "PASS  66.1 to 73.4 visits per second",
                        "  the service carries 66.1 to 73.4 visits/s (66.3 to 73.2 requests/s) within its objectives",
                        "  limited by p99 <= 500 ms, which list_sessions misses first",
                        "  enough for a mean of 43.2 visits/s when the busiest hour has 1.53 times as many, of 34.2 when"
                                + " the busiest minute has 1.93 times as many",
                        "  above it the service recovered within 12 s",
                        "  7 trials in 6 min 52 s");
    }

    @Test
    void saysWhatAnInterruptedSearchHasShown() {
        assertThat(text.of(SampleSearches.interrupted()))
                .containsExactly(
                        "UNDECIDED  Interrupted: what is finished is kept.",
                        "  interrupted in trial 7",
                        "  shown so far: at least 66.1 visits/s",
                        "  7 trials in 6 min 52 s");
    }

    @Test
    void namesWhatIsIrregular() {
        assertThat(text.of(SampleSearches.limited()))
                .startsWith("FAIL  Limited.", "  limited: a rate limiter lets 60.0 requests/s through");
    }

    @Test
    void showsATrialInARow() {
        String row = CapacityTable.row(SampleSearches.found().report().trials().get(4));

        assertThat(row)
                .isEqualTo("    5  bound              73.4          73    30 s  6 % (3 % to 9.1 %)          upper");
        assertThat(CapacityTable.HEAD)
                .isEqualTo("trial  purpose        visits/s  requests/s  length  over or failed              shows");
    }
}
