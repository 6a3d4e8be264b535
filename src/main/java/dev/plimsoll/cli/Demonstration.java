package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunProgress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a demonstration does while a run goes on, and what it sets beside its result. */
interface Demonstration {
    /** Calls that are answered without thinking: among those of a language model no stall would stand out. */
    Set<Operation> QUICK = Set.copyOf(EnumSet.complementOf(EnumSet.of(Operation.SMART_CHAT)));

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
