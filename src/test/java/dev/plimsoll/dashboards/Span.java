package dev.plimsoll.dashboards;

import java.time.Duration;
import java.time.Instant;

/** The time that a dashboard shows. */
record Span(Instant from, Instant to) {
    /** With the time into which another run may be moved. */
    Span andLater() {
        return new Span(from, to.plus(length()));
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
