package dev.plimsoll.run;

/** Which part of a run a visit belongs to; only the measured part counts. */
public enum Phase {
    WARM_UP,
    MEASURED
}
