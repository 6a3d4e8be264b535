package dev.plimsoll.baseline.night;

/** Carries out the load runs of a night, one at a time. */
@FunctionalInterface
public interface NightRunner {
    /** Comes back when the run has its verdict and its files. */
    NightRun carryOut(RunPlace place);
}
