package dev.plimsoll.slo;

/** Whose doing it is that a run was ended ahead of its time; it decides the verdict. */
public enum AbortCause {
    /** The service is in trouble: FAIL. */
    TARGET,
    /** The injector is: INVALID. */
    INJECTOR,
    /** A limit that was set for the load itself was reached: UNDECIDED. */
    CEILING
}
