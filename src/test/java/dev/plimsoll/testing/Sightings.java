package dev.plimsoll.testing;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What a client may have seen. */
public final class Sightings {
    /** A health answer under either contract. */
    public static final String HEALTH =
            "{\"status\":\"ok\",\"timestamp\":\"1970-01-01T00:00:00Z\",\"uptime\":1,\"version\":\"1\"}";

    private static final ReferenceCode CODE = new ReferenceCode("urc-0-test");
    private static final Duration ELAPSED = Duration.ofMillis(20);

    private Sightings() {}

    public static Sighting healthy() {
        return answered(200, HEALTH);
    }

    public static Sighting answered(int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return of(new Exchange.Answered(CODE, new Answer(status, "application/json", body), ELAPSED));
    }

    public static Sighting failed(ErrorClass errorClass) {
        return of(new Exchange.Unanswered(CODE, errorClass, "as scripted", ELAPSED));
    }

    /** The same, with a {@code Retry-After}. */
    public static Sighting askingToWait(Sighting sighting, Duration time) {
        return new Sighting(
                sighting.exchange(), sighting.phases(), sighting.tls(), sighting.httpVersion(), Optional.of(time), 0);
    }

    private static Sighting of(Exchange exchange) {
        return new Sighting(exchange, Phases.none(), Optional.empty(), Optional.of("1.1"), Optional.empty(), 0);
    }
}
