package dev.plimsoll.cli;

import dev.plimsoll.capacity.SearchPlan;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.cli.SearchDraft.Concurrencies;
import java.time.Duration;

/**
 * What the time of a search goes into beside the trials.
 *
 * @param before the search: single calls of the idle target, and the calibration
 * @param after it: fixed concurrencies, and the end
 */
record SearchTimes(SearchSettings settings, Duration before, Duration after) {
    /** Starting and ending an engine, and a stand-in. */
    private static final Duration START = Duration.ofSeconds(5);
    /** For what is written and deleted between trials and at the end. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    static SearchTimes of(SearchDraft draft) {
        Duration calibration = draft.config().capacity().calibration();
        Duration step = draft.config().capacity().step().plus(START);
        return new SearchTimes(
                draft.settings(),
                SingleCalls.LONGEST.plus(calibration).plus(START),
                draft.concurrencies() == Concurrencies.HELD
                        ? CLOSING.plus(step.multipliedBy(ConcurrencySteps.COUNT))
                        : CLOSING);
    }

    /** Shorter than this no search can have an answer. */
    Duration least() {
        Duration least = new SearchPlan(settings).leastTime().plus(before).plus(after);
        return Duration.ofSeconds(least.plusMillis(999).toSeconds());
    }

    /** The same search, in the time that is left for it. */
    SearchSettings forSearch() {
        return new SearchSettings(
                settings.range(),
                settings.objectives(),
                settings.lengths(),
                settings.mostTime().minus(after),
                settings.seed());
    }
}
