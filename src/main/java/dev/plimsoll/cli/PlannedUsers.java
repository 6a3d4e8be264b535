package dev.plimsoll.cli;

import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.workload.Forecast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets the users that Little's law expects beside those that each measured second of a run saw. */
final class PlannedUsers {
    /** A day has more seconds than anybody looks at, and each look goes through all planned visits. */
    private static final int MOST_LOOKS = 600;

    private final Forecast forecast;

    PlannedUsers(Forecast forecast) {
        this.forecast = forecast;
    }

    List<SecondOfRun> beside(List<SecondOfRun> timeline) {
        int stride = timeline.size() / MOST_LOOKS + 1;
        Map<Integer, Double> looked = new TreeMap<>();
        return timeline.stream()
                .map(it -> it.second() < 0
                        ? it
                        : it.withPlanned(looked.computeIfAbsent(it.second() / stride * stride, this::atEndOf)))
                .toList();
    }

    private double atEndOf(int second) {
        return forecast.concurrencyAt(Duration.ofSeconds(second + 1L));
    }
}
