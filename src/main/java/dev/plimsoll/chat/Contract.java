package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the service speaks, as data: what is different between {@link Contracts#guide()} and {@link Contracts#deployed()}
 * stands in its fields, and nowhere in the code that uses it.
 *
 * @param name {@code guide} or {@code deployed}
 * @param idField the field that names a session or message
 * @param payload JSON pointer from a success body to what was asked for; empty when the body is bare
 * @param paging how list messages is paged
 * @param favorite whether favorite toggles or sets
 * @param error the shape of an error body
 */
public record Contract(
        String name,
        String idField,
        String payload,
        Paging paging,
        Favorite favorite,
        Map<Operation, CallSpec> calls,
        Shape error) {
    /** {@code ?page=&limit=} from page 1, or {@code ?limit=&skip=}. */
    public enum Paging {
        PAGE,
        SKIP
    }

    /** No body, turns the flag over; or a body that says what it shall be. */
    public enum Favorite {
        TOGGLES,
        SETS
    }

    public Contract {
        calls = Map.copyOf(new EnumMap<>(calls));
    }

    /** True when the contract has a route for the operation. */
    public boolean offers(Operation operation) {
        return calls.containsKey(operation);
    }

    /**
     * How an operation is called.
     *
     * @throws IllegalArgumentException when this contract does not offer it
     */
    public CallSpec call(Operation operation) {
        CallSpec spec = calls.get(operation);
        if (spec == null) {
            throw new IllegalArgumentException("the " + name + " contract has no " + operation.label());
        }
        return spec;
    }

    /** What was asked for, out of its envelope. */
    public JsonNode payloadOf(JsonNode body) {
        return body.at(payload);
    }

    /** The id of the session or message that a body holds. */
    public Optional<String> idOf(JsonNode body) {
        return Optional.ofNullable(payloadOf(body).path(idField).textValue());
    }

    @Override
    public String toString() {
        return name;
    }
}
