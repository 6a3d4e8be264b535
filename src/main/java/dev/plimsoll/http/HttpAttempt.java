package dev.plimsoll.http;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Sighting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.Closer;

/** One attempt on the caller's thread, from the look-up of the name to the last byte, and what was seen on the way. */
final class HttpAttempt {
    private final Route route;
    private final Deadline deadline;
    private final InstantSource clock;
    private final Progress progress = new Progress(System::nanoTime);
    private final Connector connector;
    private final WatchedTrust trust;
    private Optional<HttpAnswer> seen = Optional.empty();

    HttpAttempt(Route route, Deadline deadline, InstantSource clock) {
        this.route = route;
        this.deadline = deadline;
        this.clock = clock;
        this.connector = new Connector(deadline);
        this.trust = route.tls().watch();
    }

    Sighting make(ChatRequest request, String userAgent) {
        try {
            Answer answer = exchange(request, userAgent);
            return sighting(new Exchange.Answered(request.code(), answer, progress.elapsed()));
        } catch (IOException | HttpException failure) {
            ErrorClass errorClass = Failures.classOf(failure, progress.phase(), deadline);
            return unanswered(request, errorClass, Failures.detailOf(failure, progress.phase(), deadline));
        } catch (OutOfMemoryError scarce) {
            // What Java throws, too, when the system gives it no more threads.
            return unanswered(request, ErrorClass.EXHAUSTED, String.valueOf(scarce.getMessage()));
        } catch (RuntimeException bug) {
            // Whatever the library stumbles over, the prober goes on and counts it.
            return unanswered(request, ErrorClass.INTERNAL, bug.toString());
        }
    }

    private Answer exchange(ChatRequest request, String userAgent) throws IOException, HttpException {
        deadline.guard(() -> {});
        List<InetAddress> addresses = route.addresses(deadline);
        progress.reached(Phase.CONNECT);
        Socket plain = connector.connect(addresses, route.port());
        try {
            HttpAnswer answer = new HttpConversation(secured(plain), progress).ask(request, route.target(), userAgent);
            seen = Optional.of(answer);
            return answer.read();
        } finally {
            // The one below TLS: closing politely could wait for the other side.
            Closer.closeQuietly(plain);
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (!route.isSecure()) {
            return plain;
        }
        progress.reached(Phase.TLS);
        return route.tls().secure(plain, route.target().host(), trust);
    }

    private Sighting unanswered(ChatRequest request, ErrorClass errorClass, String detail) {
        ErrorClass judged = deadline.isCanceled() ? ErrorClass.CANCELED : errorClass;
        // A server may answer nonsense that repeats what it was sent.
        String shown = detail.replace(request.key().reveal(), request.key().toString());
        return sighting(new Exchange.Unanswered(request.code(), judged, shown, progress.elapsed()));
    }

    private Sighting sighting(Exchange exchange) {
        Optional<Duration> retryAfter = seen.flatMap(it -> it.retryAfter(clock.instant()));
        return new Sighting(
                exchange,
                progress.end(),
                trust.seen(),
                seen.map(HttpAnswer::version),
                retryAfter,
                connector.addressesFailed());
    }
}
