package dev.plimsoll.cli;

import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTrace;
import java.nio.file.Path;
import java.time.Duration;

/** Arrivals as they once were at a real service. */
final class ReplayedArrivals {
    private ReplayedArrivals() {}

    static PlannedArrivals of(Path file, LoadOptions options, Duration longest) {
        double speed = options.arrivals().speed();
        try {
            ArrivalSchedule schedule =
                    new ArrivalTrace(file).read(speed, options.duration().orElse(longest));
            long last = schedule.nanosOf(schedule.size() - 1);
            Duration duration = options.duration().orElse(Duration.ofSeconds(last / 1_000_000_000L + 1));
            ArrivalRate mean = ArrivalRate.perSecond(schedule.size() * 1e9 / duration.toNanos());
            String source =
                    file.getFileName() + (speed == 1 ? "" : " at " + PlannedArrivals.plain(speed) + " times its speed");
            return new PlannedArrivals(schedule, PlannedRates.constant(mean), duration, source);
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake("--arrivals: " + unusable.getMessage());
        }
    }
}
