package dev.plimsoll.cli;

import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunProgress;
import java.util.List;

/** What a demonstration does while a run goes on, and what it sets beside its result. */
interface Demonstration {
    void progress(RunProgress progress);

    void measured(IntervalHistograms second);

    List<Comparison> comparisons(RunOutcome outcome);

    /** An ordinary run. */
    static Demonstration none() {
        return new Demonstration() {
            @Override
            public void progress(RunProgress progress) {}

            @Override
            public void measured(IntervalHistograms second) {}

            @Override
            public List<Comparison> comparisons(RunOutcome outcome) {
                return List.of();
            }
        };
    }
}
