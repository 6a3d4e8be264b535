package dev.plimsoll.slo;

import java.util.Locale;

/** Why a verdict is what it is: a closed set that scripts may rely on. */
public enum ReasonCode {
    OBJECTIVES_MET,
    OBJECTIVE_MISSED,
    OBJECTIVE_UNDECIDED,
    /** An assertion of the simulation itself did not hold. */
    ASSERTION_FAILED,
    /** The target answered 429: its limiter was measured, not its capacity. */
    LIMITED,
    /** Calls were sent later than the schedule said. */
    SCHEDULE_LAG,
    /** Fewer arrivals were started than were due. */
    ARRIVALS_MISSED,
    /** The injector was short of processor time, stood still, or ran out of descriptors, ports or memory. */
    INJECTOR_FAULT,
    /** Ended by an abort rule. */
    ABORTED,
    /** No call was completed. */
    NO_DATA,
    /** Ended by a person before its time. */
    INTERRUPTED,
    /** What the simulation found out; it decides nothing. */
    FINDING,
    /** A gated metric is worse than in the nights before. */
    REGRESSION,
    /** A gated metric looks worse, or is missing, and could not be measured again. */
    REGRESSION_UNDECIDED,
    /** No gated metric is worse than in the nights before. */
    NO_REGRESSION,
    /** A gated metric is better than in the nights before. */
    IMPROVEMENT,
    /** Too few comparable nights to know the noise of a gated metric. */
    LEARNING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
