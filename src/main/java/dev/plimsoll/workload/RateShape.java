package dev.plimsoll.workload;

import java.time.Duration;
import java.util.List;

/** How the arrival rate of a profile changes in the course of a run, whatever that rate is. */
public sealed interface RateShape permits LineShape, WeekShape {
    /** The rate over a run of that length; {@code rate} is what the shape counts as 1. */
    RateCurve over(ArrivalRate rate, Duration length);

    /** No change. */
    static RateShape level() {
        return new LineShape(List.of(new LineShape.Point(0, 1), new LineShape.Point(1, 1)));
    }
}
