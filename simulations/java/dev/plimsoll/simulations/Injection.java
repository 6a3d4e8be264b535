package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;

import dev.plimsoll.workload.ArrivalSchedule;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the users of a schedule to Gatling ahead of their instants: once a second, as many as the schedule needs in
 * that second. Each then waits for its own instant, which Gatling's injection profiles cannot say: they cut arrivals to
 * milliseconds and spread them as they see fit.
 */
final class Injection {
    /** Gatling chains its steps, so their number is kept low: longer runs get longer steps. */
    private static final int MOST_STEPS = 3_600;

    private Injection() {}

    /** The users of a schedule whose start is at least so long after that of the injection. */
    static OpenInjectionStep[] of(ArrivalSchedule schedule, Duration delay) {
        int size = schedule.size();
        long end = size == 0 ? 0 : schedule.nanosOf(size - 1) + 1;
        long step = Math.max(1, (end / MOST_STEPS + 999_999_999L) / 1_000_000_000L) * 1_000_000_000L;
        List<OpenInjectionStep> steps = new ArrayList<>();
        steps.add(nothingFor(delay));
        for (long from = 0; from < end; from += step) {
            int users = schedule.dueBefore(from + step) - schedule.dueBefore(from);
            if (users > 0) {
                steps.add(atOnceUsers(users));
            }
            steps.add(nothingFor(Duration.ofNanos(step)));
        }
        return steps.toArray(OpenInjectionStep[]::new);
    }
}
