package dev.plimsoll.config;

import dev.plimsoll.capacity.DrainTimes;
import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.TrialLengths;
import java.time.Duration;

/**
 * How capacity is searched for.
 *
 * @param range in visits per second
 * @param timeScale by what think times are multiplied in trials
 * @param calibration how long the injector is asked what it can do
 * @param step how long each concurrency of the scalability fit is held
 */
public record CapacitySettings(
        RateRange range, double timeScale, Duration calibration, Duration step, Pass full, Pass quick) {
    /** A thorough search or a quick one: its trials, and how much time it has. */
    public record Pass(Duration mostTime, TrialLengths lengths) {
        static Pass read(Section section) {
            Pass pass = new Pass(
                    section.get("max-time", Kind.POSITIVE_DURATION),
                    new TrialLengths(
                            section.get("bracket", Kind.POSITIVE_DURATION),
                            section.get("trial", Kind.POSITIVE_DURATION),
                            section.get("confirm-below", Kind.POSITIVE_DURATION),
                            section.get("confirm-above", Kind.POSITIVE_DURATION),
                            drain(section.section("drain")),
                            section.get("repeats", Kind.COUNT),
                            section.get("fewest-looks", Kind.COUNT)));
            section.refuseOthers();
            return pass;
        }

        private static DrainTimes drain(Section section) {
            Bounds bounds = Bounds.read(section);
            section.refuseOthers();
            return new DrainTimes(bounds.min(), bounds.max());
        }
    }

    static CapacitySettings read(Section capacity) {
        double floor = capacity.get("floor", Kind.POSITIVE);
        double ceiling = capacity.get("ceiling", Kind.POSITIVE);
        capacity.require(floor < ceiling, "ceiling", "more than floor (" + floor + ")");
        CapacitySettings settings = new CapacitySettings(
                new RateRange(Math.min(floor, ceiling), Math.max(floor, ceiling)),
                capacity.get("time-scale", Kind.NOT_NEGATIVE),
                capacity.get("calibration", Kind.POSITIVE_DURATION),
                capacity.get("step", Kind.POSITIVE_DURATION),
                Pass.read(capacity.section("full")),
                Pass.read(capacity.section("quick")));
        capacity.refuseOthers();
        return settings;
    }
}
