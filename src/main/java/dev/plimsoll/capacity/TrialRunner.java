package dev.plimsoll.capacity;

/** Runs the trials of a search, one at a time: the port behind which a load engine, a journal or a simulation stands. */
@FunctionalInterface
public interface TrialRunner {
    /**
     * Puts the load on the target for the planned length, then leaves the target alone until it has recovered. Never takes
     * longer than {@link TrialPlan#atMost()}. A target that fails is a result, not an exception.
     */
    Trial run(TrialPlan plan);
}
