package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/** Takes requests in, and says what is answered and when. Thread-safe. */
final class Reception {
    private final Router router;
    private final Faults faults;
    private final Ledger ledger;
    private final Counter counter;

    /** What requests go through, in this order; without a limiter no quota. */
    record Counter(Optional<RateLimiter> limiter, Gate gate, ChatService service, Pace pace, StallClock clock) {}

    Reception(Router router, Faults faults, Ledger ledger, Counter counter) {
        this.router = router;
        this.faults = faults;
        this.ledger = ledger;
        this.counter = counter;
    }

    StallClock clock() {
        return counter.clock();
    }

    /** Enters a request as soon as its head was read. */
    Exchange admit(HttpRequest head) {
        Route route =
                head.decoderResult().isSuccess() ? router.route(head.method().name(), head.uri()) : Route.UNKNOWN;
        return Exchange.begin(head, route, faults.planFor(route.operation()), ledger.books());
    }

    /** What a whole request is answered. */
    Exchange.Pending answer(Request request, String client) {
        Optional<Quota> quota = counter.limiter().map(it -> it.take(client));
        Exchange.Pending plain = quota.filter(Quota::exceeded).isPresent()
                ? refused(request, new RefusedException(Refusal.LIMITED))
                : serve(request);
        Answer answer = plain.answer()
                .with(counter.service().dialect().headers(request.referenceCode()))
                .with(quota.map(Quota::headers).orElse(Map.of()));
        return new Exchange.Pending(
                EntityTag.apply(request, answer),
                plain.dueNanos() + request.plan().delayNanos());
    }

    private Exchange.Pending serve(Request request) {
        try {
            counter.gate().check(request);
            return admitted(request);
        } catch (RefusedException refused) {
            return refused(request, refused);
        }
    }

    private Exchange.Pending admitted(Request request) {
        Operation operation = request.route().operation().orElseThrow();
        int replyTokens = operation == Operation.SMART_CHAT ? counter.pace().replyTokens() : 0;
        Answer answer = counter.service().serve(request, replyTokens);
        return new Exchange.Pending(answer, counter.pace().dueNanos(operation, replyTokens));
    }

    /** A refusal takes no worker: least of all is a language model asked. */
    private Exchange.Pending refused(Request request, RefusedException refused) {
        return new Exchange.Pending(
                counter.service().refused(request, refused), counter.clock().nanos());
    }
}
