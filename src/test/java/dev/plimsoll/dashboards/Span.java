package dev.plimsoll.dashboards;

import java.time.Duration;
import java.time.Instant;

/** The time that a dashboard shows. */
record Span(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }
}
