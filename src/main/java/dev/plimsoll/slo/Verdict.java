package dev.plimsoll.slo;

/** What a measurement says about the target. */
public enum Verdict {
    PASS(0),
    FAIL(1),
    /** Too few samples to tell. */
    UNDECIDED(4),
    /** The injector or the schedule was at fault: no statement about the target. */
    INVALID(3),
    /** Too little history to compare with. */
    LEARNING(0);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
