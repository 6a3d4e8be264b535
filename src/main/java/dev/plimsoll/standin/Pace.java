package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.util.Optional;
import java.util.SplittableRandom;

/** Says when each answer is due, in the service's own time. Thread-safe. */
final class Pace {
    private final StallClock clock;
    private final Speed speed;
    private final Optional<WorkerQueue> workers;
    private final SplittableRandom random;

    Pace(StallClock clock, Speed speed, SplittableRandom random) {
        this.clock = clock;
        this.speed = speed;
        this.workers = speed.workers() == 0 ? Optional.empty() : Optional.of(new WorkerQueue(speed.workers()));
        this.random = random;
    }

    /** Draws a reply's length. */
    synchronized int replyTokens() {
        return ReplyLength.sample(random);
    }

    /** When a request that arrives now is done. The clock is read inside the lock, so that arrivals are in order. */
    synchronized long dueNanos(Operation operation, int replyTokens) {
        long service = speed.of(operation).sampleNanos(random, replyTokens);
        long now = clock.nanos();
        return workers.map(queue -> queue.doneNanos(now, service)).orElse(now + service);
    }
}
