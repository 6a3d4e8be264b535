package dev.plimsoll.config;

import dev.plimsoll.run.WarmUp;
import java.time.Duration;

/** A least and a most duration, in this order even when what was written is not: that is noted as a problem. */
record Bounds(Duration min, Duration max) {
    static Bounds read(Section section) {
        Duration min = section.get("min", Kind.DURATION);
        Duration max = section.get("max", Kind.DURATION);
        boolean ordered = min.compareTo(max) <= 0;
        section.require(ordered, "max", "at least min (" + Durations.text(min) + ")");
        return ordered ? new Bounds(min, max) : new Bounds(max, min);
    }

    WarmUp warmUp(double tolerance) {
        return new WarmUp(min, max, tolerance);
    }
}
