package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.chat.ChatCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A client of a stand-in that sends what it is told, well-formed or not. */
final class ServiceClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandIn standIn;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    ServiceClient(StandIn standIn) {
        this.standIn = standIn;
        headers.put("x-api-key", standIn.apiKey());
        headers.put("x-user-id", "user-1");
        headers.put("Unique-Reference-Code", "urc-1-abc");
    }

    ServiceClient with(String header, String value) {
        ServiceClient other = new ServiceClient(standIn);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    ServiceClient without(String header) {
        ServiceClient other = new ServiceClient(standIn);
        other.headers.putAll(headers);
        other.headers.remove(header);
        return other;
    }

    HttpResponse<String> send(ChatCall call) {
        return send(call.method(), call.path(), call.body());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, Optional.empty());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, Optional.of(body));
    }

    HttpResponse<String> send(String method, String path, Optional<String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(standIn.baseUrl() + path))
                .method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        if (body.isPresent()) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return exchange(request.build());
    }

    HttpResponse<String> admin(String method, String path, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(standIn.adminUrl() + path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    void fault(String json) {
        HttpResponse<String> answer = admin("POST", "/faults", json);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    JsonNode counts() {
        return json(admin("GET", "/counts", "").body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new AssertionError("not JSON: " + text, notJson);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
