package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.slo.Objectives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchPlanTest {
    @Test
    void expectsAWiderIntervalOfLessTime() {
        assertThat(plan(TrialLengths.full(), 60).widening()).isEqualTo(1);
        assertThat(plan(TrialLengths.quick(), 20).widening()).isCloseTo(1.8, within(0.1));
        assertThat(plan(TrialLengths.quick(), 10).widening()).isCloseTo(4.5, within(0.2));
    }

    /** 160 of 163 s at 150/s, when trial after trial is extended to twice its length. */
    @Test
    void neverBeginsMoreVisitsThanItSays() {
        assertThat(plan(TrialLengths.quick(), 10).mostVisits()).isEqualTo(88_344);
    }

    private static SearchPlan plan(TrialLengths lengths, int minutes) {
        Objectives objectives = Objectives.parse(List.of("p99 <= 500 ms"), Map.of());
        return new SearchPlan(
                new SearchSettings(new RateRange(5, 150), objectives, lengths, Duration.ofMinutes(minutes), 1));
    }
}
