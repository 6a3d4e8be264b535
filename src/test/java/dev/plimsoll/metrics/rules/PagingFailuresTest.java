package dev.plimsoll.metrics.rules;

import static dev.plimsoll.metrics.rules.SampleObjectives.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingFailuresTest {
    @ParameterizedTest
    @CsvSource({
        // seconds, objective, above the threshold, needed
        "15, 0.999, 4, 4",
        "60, 0.999, 1, 2",
        "60, 0.99, 9, 9",
        "300, 0.999, 1, 2",
        "300, 0.9, 11, 11",
        "3600, 0.99, 1, 2",
    })
    void areTheFewestThatBurnTheBudgetTooFastAndNeverOne(
            long seconds, double availability, int aboveThreshold, int needed) {
        PagingFailures paging = PagingFailures.of(check("health", Duration.ofSeconds(seconds), availability));

        assertThat(paging).isEqualTo(new PagingFailures(needed, aboveThreshold));
    }

    @Test
    void sayWhenTheIntervalIsTooLongForTheObjective() {
        assertThat(PagingFailures.of(check("health", Duration.ofMinutes(1), 0.999))
                        .oneIsAboveThreshold())
                .isTrue();
        assertThat(PagingFailures.of(check("health", Duration.ofSeconds(15), 0.999))
                        .oneIsAboveThreshold())
                .isFalse();
    }
}
