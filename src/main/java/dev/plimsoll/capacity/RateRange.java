package dev.plimsoll.capacity;

/**
 * Two rates per second, such as the floor and the ceiling of a search or the two ends of its answer.
 *
 * @param low above 0
 * @param high at least as much
 */
public record RateRange(double low, double high) {
    public RateRange {
        if (!(low > 0) || Double.isInfinite(high) || !(high >= low)) {
            throw new IllegalArgumentException(
                    "a range of rates needs 0 < low <= high, was " + low + " to " + high + " per second");
        }
    }

    public double middle() {
        return (low + high) / 2;
    }

    /** How far apart the ends are, as a share of the middle. */
    public double width() {
        return (high - low) / middle();
    }

    /** Both ends so many times. */
    public RateRange times(double factor) {
        return new RateRange(low * factor, high * factor);
    }
}
