package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** What an answer must say beyond its shape; an unmet one is an {@link ErrorClass#ASSERTION} failure. */
@FunctionalInterface
public interface Expectation {
    /** What was expected and what came, when it was not met. */
    Optional<String> unmet(JsonNode body);

    static Expectation none() {
        return body -> Optional.empty();
    }

    /** The call must be refused with one of these statuses: that is its success, and to be let in its failure. */
    static Expectation refusal(Set<Integer> statuses) {
        return new Refusal(Set.copyOf(statuses));
    }

    /** The call may be limited (429) as well as served; both are as they should be. */
    static Expectation servedOrLimited() {
        return new ServedOrLimited();
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

    /** The same, of an answer whose status may be what was expected. */
    default Reading appliedTo(int status, Reading reading) {
        return appliedTo(reading);
    }
}
