package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.slo.Objectives;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A trial that was not even begun, since somebody wants the search to end. */
public final class UnbegunTrial {
    private static final String NO_RUN = "";

    private UnbegunTrial() {}

    public static Trial of(TrialPlan plan, Objectives objectives) {
        return new Trial(
                plan,
                NO_RUN,
                List.of(),
                TrialEnd.INTERRUPTED,
                new MissedShares(objectives).worst(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }
}
