package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sessions in a body under whichever contract, or mixture of them, it was written. It is no check of the
 * shape: it serves to delete what was created, on a service that strays from its contract too.
 */
public final class SessionFinder {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private SessionFinder() {}

    /** Every session that has an id and a title; none when the body is no JSON. */
    public static List<ChatSession> in(byte[] body) {
        List<ChatSession> found = new ArrayList<>();
        try {
            JsonNode json = JSON.readTree(body);
            for (Contract contract : Contracts.all()) {
                JsonNode payload = contract.payloadOf(json);
                collect(payload, found);
                payload.elements().forEachRemaining(element -> collect(element, found));
            }
        } catch (IOException notJson) {
            return List.of();
        }
        return found.stream().distinct().toList();
    }

    private static void collect(JsonNode node, List<ChatSession> found) {
        for (Contract contract : Contracts.all()) {
            String id = node.path(contract.idField()).asText("");
            if (!id.isEmpty() && node.path("title").isTextual()) {
                found.add(new ChatSession(id, node.path("title").textValue()));
            }
        }
    }
}
