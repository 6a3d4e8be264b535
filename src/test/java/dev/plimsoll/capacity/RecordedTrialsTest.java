package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTrialsTest {
    private final Searches searches = Searches.full(SimulatedService.markovian(8, 10), 1, new RateRange(10, 150));

    @Test
    void goOnWhereASearchWasInterrupted() {
        CapacityReport whole = searches.runOnce(7);
        List<Trial> kept =
                whole.trials().stream().limit(6).map(JudgedTrial::trial).toList();
        List<TrialPlan> ranAgain = new ArrayList<>();
        TrialRunner live = plan -> {
            ranAgain.add(plan);
            return searches.target().run(plan);
        };

        CapacityReport resumed = Searches.run(searches.settings(7), new RecordedTrials(kept, live));

        assertThat(resumed).isEqualTo(whole);
        assertThat(ranAgain).hasSize(whole.trials().size() - 6);
    }

    @Test
    void refuseToBeThoseOfAnotherSearch() {
        Trial first = searches.runOnce(7).trials().get(0).trial();
        RecordedTrials recorded = new RecordedTrials(List.of(first), searches.target());

        assertThatIllegalStateException()
                .isThrownBy(() -> Searches.run(searches.settings(8), recorded))
                .withMessageStartingWith("the recorded trials are of another search: trial 1 is planned as TrialPlan[");
    }
}
