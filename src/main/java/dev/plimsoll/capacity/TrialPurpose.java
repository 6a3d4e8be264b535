package dev.plimsoll.capacity;

/** Why a trial is run. */
public enum TrialPurpose {
    /** Short; finds about where to search, and is never a bound of the answer. */
    BRACKET,
    /** May become a bound of the answer. */
    BOUND,
    /** At a load whose first trial was not stationary: twice as long. */
    EXTENDED,
    /** Long, a little below the lower bound: must pass. */
    CONFIRM_BELOW,
    /** A little above the upper bound: must fail, and the target must recover. */
    CONFIRM_ABOVE,
    /** At a load of which a rate limiter refused a part: to see how much it lets through. */
    LIMIT,
    /** Just below what a rate limiter lets through. */
    BELOW_LIMIT;

    /** True when such a trial may make its load a bound of the answer. */
    boolean isBinding() {
        return switch (this) {
            case BOUND, EXTENDED, BELOW_LIMIT -> true;
            case BRACKET, CONFIRM_BELOW, CONFIRM_ABOVE, LIMIT -> false;
        };
    }

    SearchPhase phase() {
        return switch (this) {
            case BRACKET -> SearchPhase.BRACKETING;
            case BOUND, EXTENDED -> SearchPhase.BISECTING;
            case LIMIT, BELOW_LIMIT -> SearchPhase.MEASURING_LIMITER;
            case CONFIRM_BELOW, CONFIRM_ABOVE -> SearchPhase.CONFIRMING;
        };
    }
}
