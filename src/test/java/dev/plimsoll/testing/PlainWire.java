package dev.plimsoll.testing;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a real server, as plain as can be: Java's own client, no phases. */
public final class PlainWire implements Wire {
    private final String baseUrl;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(11);
    private final AtomicInteger sent = new AtomicInteger();

    public PlainWire(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public int sent() {
        return sent.get();
    }

    @Override
    public Sighting send(ChatCall call, Caller caller, Duration deadline) {
        ReferenceCode code = ReferenceCode.next(InstantSource.system(), random);
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + call.path()))
                .timeout(deadline)
                .header(Headers.API_KEY, caller.key().reveal())
                .header(Headers.USER_ID, caller.user().value())
                .header(Headers.REFERENCE_CODE, code.value())
                .header(Headers.USER_AGENT, caller.userAgent())
                .header(Headers.CONTENT_TYPE, Headers.JSON)
                .method(call.method(), call.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()))
                .build();
        sent.incrementAndGet();
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue(Headers.CONTENT_TYPE).orElse("");
            Answer answer = new Answer(response.statusCode(), type, response.body());
            return seen(new Exchange.Answered(code, answer, since(begin)));
        } catch (HttpTimeoutException late) {
            return seen(new Exchange.Unanswered(code, ErrorClass.RESPONSE_TIMEOUT, "late", since(begin)));
        } catch (IOException failed) {
            return seen(new Exchange.Unanswered(code, ErrorClass.CLOSED_EARLY, failed.toString(), since(begin)));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return seen(new Exchange.Unanswered(code, ErrorClass.CANCELED, "interrupted", since(begin)));
        }
    }

    @Override
    public void close() {
        // Java's client ends with its last reference.
    }

    private static Sighting seen(Exchange exchange) {
        return new Sighting(exchange, Phases.none(), Optional.empty(), Optional.of("1.1"), Optional.empty(), 0);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
