package dev.plimsoll.client;

import dev.plimsoll.chat.Reading;
import java.util.Optional;

/** A read that another visit of the same user has sent. Thread-safe. */
public final class Flight {
    private volatile Optional<Reading> reading = Optional.empty();

    /** What came; empty while it is under way. */
    public Optional<Reading> reading() {
        return reading;
    }

    void land(Reading answer) {
        reading = Optional.of(answer);
    }
}
