package dev.plimsoll.baseline.compare;

import java.util.Locale;

/** What two runs say of one percentile of one operation. */
public enum Difference {
    SLOWER,
    FASTER,
    /** The interval of the change holds no change at all. */
    NOISE,
    /** One of the two has too few samples for an interval. */
    TOO_FEW;

    /** {@code slower faster noise too_few}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
