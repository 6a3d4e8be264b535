package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** What answers must say for a journey to have worked, in the words of one contract. */
public final class Expectations {
    private final Contract contract;

    public Expectations(Contract contract) {
        this.contract = contract;
    }

    /** The session that came back bears this title. */
    public Expectation titleIs(String title) {
        return body -> {
            String was = contract.payloadOf(body).path("title").asText();
            return was.equals(title)
                    ? Optional.empty()
                    : Optional.of("title: expected '" + title + "', was '" + was + "'");
        };
    }

    /** The list of messages that came back holds this one. */
    public Expectation holdsMessage(String content) {
        return body -> first(body, message -> message.path("content").asText().equals(content))
                .map(found -> Optional.<String>empty())
                .orElseGet(() -> Optional.of("messages: expected the one just sent, which is not among the "
                        + contract.payloadOf(body).size() + " that came"));
    }

    /** The id of the first element of a list that is as wanted. */
    public Optional<String> idOfFirst(JsonNode list, Predicate<JsonNode> wanted) {
        return first(list, wanted)
                .map(element -> element.path(contract.idField()).asText());
    }

    private Optional<JsonNode> first(JsonNode list, Predicate<JsonNode> wanted) {
        for (JsonNode element : contract.payloadOf(list)) {
            if (wanted.test(element)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
