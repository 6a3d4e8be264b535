package dev.plimsoll.baseline.night;

import java.util.Optional;

/** Carries out the load runs of a night, one at a time. */
@FunctionalInterface
public interface NightRunner {
    /**
     * Comes back when the run has its verdict and its files.
     *
     * @return empty when a rerun could not start, as when the target went away meanwhile
     */
    Optional<NightRun> carryOut(RunPlace place);
}
