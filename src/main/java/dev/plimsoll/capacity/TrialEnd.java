package dev.plimsoll.capacity;

/** How a trial came to its end. */
public enum TrialEnd {
    /** After its whole length. */
    COMPLETED,
    /** Ahead of its time, see {@link Protection#ERROR_SHARE}. */
    TOO_MANY_ERRORS,
    /** Ahead of its time, see {@link Protection#LIMIT_MULTIPLE}. */
    FAR_OVER_OBJECTIVE,
    /** The target no longer answers. */
    TARGET_GONE,
    /** By a person. */
    INTERRUPTED;

    /** True when the load was clearly too much. */
    public boolean isProtective() {
        return this == TOO_MANY_ERRORS || this == FAR_OVER_OBJECTIVE;
    }
}
