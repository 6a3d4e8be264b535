package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Expects of a call that it is served, or limited by whoever is asked how much is too much. */
record ServedOrLimited() implements Expectation {
    @Override
    public Optional<String> unmet(JsonNode body) {
        return Optional.empty();
    }

    @Override
    public Reading appliedTo(int status, Reading reading) {
        return ErrorClass.ofStatus(status) == ErrorClass.RATE_LIMITED ? Reading.Accepted.withoutBody() : reading;
    }
}
