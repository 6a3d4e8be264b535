package dev.plimsoll.cli;

/** What exit codes mean that do not come from a verdict. */
public final class ExitCodes {
    public static final int OK = 0;
    /** It was done, and not all of it succeeded. */
    public static final int FAILED = 1;
    /** Usage or configuration. */
    public static final int USAGE = 2;
    /** A defect of ours. */
    public static final int DEFECT = 70;

    private ExitCodes() {}
}
