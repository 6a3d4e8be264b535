package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What an answer must say beyond its shape; an unmet one is an {@link ErrorClass#ASSERTION} failure. */
@FunctionalInterface
public interface Expectation {
    /** What was expected and what came, when it was not met. */
    Optional<String> unmet(JsonNode body);

    static Expectation none() {
        return body -> Optional.empty();
    }

    /** The reading, refused when it was accepted but this is not met. */
    default Reading appliedTo(Reading reading) {
        if (reading instanceof Reading.Accepted accepted) {
            return unmet(accepted.body())
                    .<Reading>map(detail -> new Reading.Refused(ErrorClass.ASSERTION, detail))
                    .orElse(reading);
        }
        return reading;
    }
}
