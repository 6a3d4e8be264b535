package dev.plimsoll.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response that waits for its moment. */
final class Answer {
    private static final ObjectWriter JSON = new ObjectMapper().writer();

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=utf-8", bytes(body), Map.of());
    }

    static Answer html(int status, String body) {
        return new Answer(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0], Map.of());
    }

    int status() {
        return status;
    }

    /** Empty when there is no body. */
    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    Answer with(String name, String value) {
        return with(Map.of(name, value));
    }

    Answer with(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, contentType, body, all);
    }

    Answer withBody(JsonNode other) {
        return new Answer(status, contentType, bytes(other), headers);
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException treesCanAlwaysBeWritten) {
            throw new UncheckedIOException(treesCanAlwaysBeWritten);
        }
    }
}
