package dev.plimsoll.run;

/**
 * Hears of every measured call of a run, on whichever thread serves its user: what takes long here delays users. A call
 * that is under way when the run is cut off begins and never ends.
 */
public interface CallListener {
    void begins(CallInProgress call);

    /** After its last attempt, answered or not. */
    void ends(CallInProgress call);

    static CallListener none() {
        return new CallListener() {
            @Override
            public void begins(CallInProgress call) {}

            @Override
            public void ends(CallInProgress call) {}
        };
    }
}
