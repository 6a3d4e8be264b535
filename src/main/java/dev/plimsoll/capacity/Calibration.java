package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * What the injector itself can do, measured against a server that answers at once: asked for {@link #HEADROOM} times the
 * ceiling. Loads above {@link #USABLE} of what it reached are not searched: there the injector would be measured.
 *
 * @param reached visits per second
 * @param took counts as time of the search
 */
public record Calibration(double reached, Duration took) {
    public static final double HEADROOM = 1.5;
    public static final double USABLE = 0.7;

    public Calibration {
        if (!(reached > 0)) {
            throw new IllegalArgumentException("a calibration reaches a rate above 0 per second, was " + reached);
        }
    }

    /** The greatest load that this injector may be asked for, in visits per second. */
    public double limit() {
        return USABLE * reached;
    }
}
