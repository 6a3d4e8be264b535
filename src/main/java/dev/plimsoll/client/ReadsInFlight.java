package dev.plimsoll.client;

import dev.plimsoll.chat.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads that are under way for one user: whoever wants the same meanwhile waits for that answer. Thread-safe. */
final class ReadsInFlight {
    private final Map<String, Flight> flights = new ConcurrentHashMap<>();

    /** The read of that path that is under way. Empty when there is none: it is then the caller's to send and land. */
    Optional<Flight> join(String path) {
        return Optional.ofNullable(flights.putIfAbsent(path, new Flight()));
    }

    /** The answer has come, to whoever sent the read and to all who joined it. */
    void land(String path, Reading reading) {
        Optional.ofNullable(flights.remove(path)).ifPresent(flight -> flight.land(reading));
    }
}
