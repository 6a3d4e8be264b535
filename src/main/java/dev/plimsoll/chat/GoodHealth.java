package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a health answer says beyond its shape: that the service is well, and that it says so now and not out of a cache.
 *
 * @param tolerance how far its time may be from ours, either way
 */
public record GoodHealth(InstantSource clock, Duration tolerance) implements Expectation {
    /** {@code pass} with its aliases (draft-inadarei-api-health-check-06, 3.1), and a common word beside them. */
    private static final Set<String> WORDS = Set.of("pass", "ok", "up", "healthy");

    @Override
    public Optional<String> unmet(JsonNode body) {
        String status = body.path("status").asText();
        if (!WORDS.contains(status.toLowerCase(Locale.ROOT))) {
            return Optional.of("status: expected ok, up, pass or healthy, was '" + status + "'");
        }
        return stale(body.path("timestamp").asText());
    }

    private Optional<String> stale(String timestamp) {
        try {
            Instant said = OffsetDateTime.parse(timestamp).toInstant();
            Duration distance = Duration.between(said, clock.instant()).abs();
            return distance.compareTo(tolerance) <= 0
                    ? Optional.empty()
                    : Optional.of("timestamp: expected within " + tolerance.toSeconds() + " s of now, was "
                            + distance.toSeconds() + " s away");
        } catch (DateTimeException notATime) {
            return Optional.of("timestamp: expected a time such as 2026-01-31T12:00:00Z, was '" + timestamp + "'");
        }
    }
}
