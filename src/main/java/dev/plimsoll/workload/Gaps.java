package dev.plimsoll.workload;

/** Endless distances between arrivals, in units of their own mean. */
interface Gaps {
    /** The next one; the first is from the start of observation to the first arrival. */
    double next();
}
