package dev.plimsoll.workload;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request as a server logged it.
 *
 * @param nanos since the epoch
 * @param client whoever the server took for one client: a user or an address
 */
public record AccessEntry(long nanos, String client, String method, String path) {
    /** Empty when the time is none that {@link Timestamp} reads. */
    public static Optional<AccessEntry> of(String time, String client, String method, String path) {
        OptionalLong nanos = Timestamp.nanosOf(time);
        return nanos.isPresent()
                ? Optional.of(new AccessEntry(nanos.getAsLong(), client, method, path))
                : Optional.empty();
    }
}
