package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;

/** A request that was read whole. */
final class Request {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final HttpRequest head;
    private final Route route;
    private final byte[] body;
    private final FaultPlan plan;

    Request(HttpRequest head, Route route, byte[] body, FaultPlan plan) {
        this.head = head;
        this.route = route;
        this.body = body;
        this.plan = plan;
    }

    HttpRequest head() {
        return head;
    }

    Route route() {
        return route;
    }

    byte[] body() {
        return body;
    }

    FaultPlan plan() {
        return plan;
    }

    /** A header's value; empty when it is absent. */
    String header(String name) {
        String value = head.headers().get(name);
        return value == null ? "" : value;
    }

    String method() {
        return head.method().name();
    }

    String userId() {
        return header("x-user-id");
    }

    String referenceCode() {
        return header("Unique-Reference-Code");
    }

    /** The body, which must be a JSON object. */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException notJson) {
            // The same refusal as for JSON that is no object.
        }
        throw new RefusedException(Refusal.MALFORMED);
    }
}
