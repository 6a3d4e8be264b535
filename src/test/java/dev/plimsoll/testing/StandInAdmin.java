package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a stand-in says on its admin port. */
public final class StandInAdmin {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    public StandInAdmin(StandIn standIn) {
        this(standIn.adminUrl());
    }

    /** Of one in another process. */
    public StandInAdmin(String url) {
        this.url = url;
    }

    public JsonNode counts() {
        return json(call("GET", "/counts", ""));
    }

    public int sessions() {
        return json(call("GET", "/sessions", "")).path("count").asInt(-1);
    }

    public void begin(String fault) {
        call("POST", "/faults", fault);
    }

    public void endFaults() {
        call("DELETE", "/faults", "");
    }

    /** One row for each request. */
    public List<JsonNode> record() {
        return call("GET", "/record", "").lines().map(StandInAdmin::json).toList();
    }

    /** Requests whose head was read until now. */
    public long received() {
        long sum = 0;
        for (JsonNode statuses : counts()) {
            for (JsonNode count : statuses) {
                sum += count.asLong();
            }
        }
        return sum;
    }

    /** Waits until so many requests have come. */
    public void awaitReceived(long atLeast) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (received() < atLeast) {
            if (System.nanoTime() > end) {
                throw new AssertionError("expected " + atLeast + " requests, came: " + counts());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private String call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
