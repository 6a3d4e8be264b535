package dev.plimsoll.workload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How the arrivals of a profile are spread over a run: how unevenly, and at a rate that changes in which way. */
public record ArrivalPattern(Burstiness burstiness, RateShape shape) {
    public static ArrivalPattern level(Burstiness burstiness) {
        return new ArrivalPattern(burstiness, RateShape.level());
    }

    /** The arrivals of a run of that length. */
    public ArrivalSchedule schedule(ArrivalRate rate, Duration length, RandomGenerator random) {
        return ArrivalSchedule.until(length, ArrivalTimes.of(burstiness, shape.over(rate, length), random));
    }
}
