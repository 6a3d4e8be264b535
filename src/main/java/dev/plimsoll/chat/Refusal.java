package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Expects of a call that it is refused, with one of these statuses; it is then as it should be, whatever its body says. */
record Refusal(Set<Integer> statuses) implements Expectation {
    /** One that was let in has a body to look at, and is not as expected whatever that says. */
    @Override
    public Optional<String> unmet(JsonNode body) {
        return Optional.of("expected a refusal with status " + inWords() + ", was let in");
    }

    /** No answer to the question is one that limits (429) or fails (5xx): those stay what they are. */
    @Override
    public Reading appliedTo(int status, Reading reading) {
        if (statuses.contains(status)) {
            return Reading.Accepted.withoutBody();
        }
        if (status == 429 || status / 100 == 5) {
            return reading;
        }
        return new Reading.Refused(
                ErrorClass.ASSERTION, "expected a refusal with status " + inWords() + ", was " + status);
    }

    private String inWords() {
        return statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
