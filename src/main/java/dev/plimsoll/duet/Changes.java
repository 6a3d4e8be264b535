package dev.plimsoll.duet;

import java.util.List;
import java.util.function.Predicate;

/** All that differs between a and b, or does not; operations that were not called at all are left out. */
public record Changes(List<TimeChange> times, FailureChange failures) {
    public Changes {
        times = List.copyOf(times);
    }

    List<TimeChange> where(Predicate<TimeChange> chosen) {
        return times.stream().filter(chosen).toList();
    }

    List<TimeChange> standing(Standing standing) {
        return where(it -> it.standing() == standing);
    }
}
