package dev.plimsoll.standin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be made to go wrong. */
enum FaultKind {
    /** Answers with an error status instead of serving. */
    STATUS,
    /** Answers so many seconds later. */
    LATENCY,
    /** Nothing leaves for so many seconds; all work is pushed back. */
    STALL,
    /** Nobody can connect, and requests on open connections are reset. */
    REFUSE,
    /** Resets the connection as soon as a request's head was read. */
    RESET,
    /** Serves, but never answers. */
    BLACKHOLE,
    /** Sends the body slowly, over so many seconds. */
    DRIP,
    /** Leaves out a required field of a success body, or gives it the wrong type. */
    SHAPE,
    /** Takes any key that is not empty. */
    ANY_KEY,
    /** Answers as the service does when its database is gone. */
    DATABASE_AWAY;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for faults of the whole service, which cannot be kept to some requests. */
    boolean hitsEverything() {
        return this == STALL || this == REFUSE;
    }

    static String labels() {
        return Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(" "));
    }

    static Optional<FaultKind> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
