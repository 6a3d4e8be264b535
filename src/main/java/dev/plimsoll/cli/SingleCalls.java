package dev.plimsoll.cli;

import dev.plimsoll.capacity.trial.Pace;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Calls of a target that is left alone otherwise, one at a time and at most twenty a second. */
final class SingleCalls {
    /** How long the idle target is asked at most. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int IDLE_CALLS = 31;
    private static final Duration GAP = Duration.ofMillis(50);
    private static final int TOO_MANY_REQUESTS = 429;

    private final ChatClient client;
    private final ChatCall call;
    private final UserId user;
    private final LongSupplier nanos;

    private SingleCalls(ChatClient client, ChatCall call, LongSupplier nanos) {
        this.client = client;
        this.call = call;
        this.user = UserId.anonymous(InstantSource.system(), ThreadLocalRandom.current());
        this.nanos = nanos;
    }

    /** Asks as the workload does where that reads, is cheap and needs no session; else lists sessions. */
    static SingleCalls of(ChatClient client, Contract contract, SearchWorkload workload) {
        ChatApi api = new ChatApi(contract);
        boolean asksHealth = workload.single().filter(Operation.HEALTH::equals).isPresent();
        return new SingleCalls(client, asksHealth ? api.health() : api.listSessions(), System::nanoTime);
    }

    /** One call, after a pause: how long it took; empty without an answer. Refused calls are quick and tell nothing. */
    Optional<SingleCall> next() {
        LockSupport.parkNanos(GAP.toNanos());
        Exchange exchange = client.send(call, user);
        return exchange.status().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SingleCall(exchange.elapsed(), exchange.status().getAsInt() == TOO_MANY_REQUESTS));
    }

    /** The p50 of the idle target; that of none is zero, as when a limiter refuses them all. */
    Duration idle() {
        List<Duration> times = new ArrayList<>();
        long end = nanos.getAsLong() + LONGEST.toNanos();
        for (int i = 0; i < IDLE_CALLS && nanos.getAsLong() < end; i++) {
            next().filter(it -> !it.refused()).map(SingleCall::elapsed).ifPresent(times::add);
        }
        return times.isEmpty() ? Duration.ZERO : Pace.median(times);
    }
}
