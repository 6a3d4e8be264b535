package dev.plimsoll.cli;

/** How much is said beside the results. */
public enum Verbosity {
    /** Errors only; no progress. */
    QUIET,
    /** Warnings, progress and the verdict. */
    NORMAL,
    /** What Plimsoll does, step by step; the libraries stay as they are. */
    VERBOSE
}
