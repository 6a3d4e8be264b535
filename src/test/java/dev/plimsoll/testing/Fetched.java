package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What a web server answered, byte for byte a character. */
public record Fetched(int status, String text) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** With headers in pairs of name and value. */
    public static Fetched get(String url, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET(), headers);
    }

    public static Fetched post(String url, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()), headers);
    }

    /** Asks again and again until the text is in the answer. */
    public static Fetched await(String text, String url, String... headers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Fetched last = get(url, headers);
        while (!last.text().contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("expected '" + text + "' at " + url + ", was: " + last);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            last = get(url, headers);
        }
        return last;
    }

    private static Fetched send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer =
                    HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            return new Fetched(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
