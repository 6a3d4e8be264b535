package dev.plimsoll.run;

/**
 * Visits of one phase so far.
 *
 * @param due that should have begun by now
 */
public record LiveArrivals(long due, long started, long completed) {
    public static final LiveArrivals NONE = new LiveArrivals(0, 0, 0);

    /** Visits under way. */
    public long users() {
        return started - completed;
    }
}
