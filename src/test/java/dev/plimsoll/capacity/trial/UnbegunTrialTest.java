package dev.plimsoll.capacity.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.CapacityReport;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.LoadSearch;
import dev.plimsoll.capacity.SearchListener;
import dev.plimsoll.capacity.SearchProgress;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.testing.SampleSearches;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnbegunTrialTest {
    private static final SearchListener NOBODY = new SearchListener() {
        @Override
        public void trialStarts(TrialPlan plan, SearchProgress progress) {}

        @Override
        public void trialEnds(JudgedTrial trial, SearchProgress progress) {}
    };

    @Test
    void endsItsSearchAtOnce() {
        LoadSearch search = new LoadSearch(
                SampleSearches.manifest().settings(),
                new Calibration(1_000, Duration.ZERO),
                plan -> UnbegunTrial.of(plan, SampleSearches.OBJECTIVES),
                NOBODY);

        CapacityReport report = search.search();

        assertThat(report.trials()).hasSize(1);
        assertThat(report.answer())
                .isInstanceOfSatisfying(
                        CapacityAnswer.Open.class,
                        open -> assertThat(open.ending()).isEqualTo(CapacityAnswer.Ending.INTERRUPTED));
    }
}
