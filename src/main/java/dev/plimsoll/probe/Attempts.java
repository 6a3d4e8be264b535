package dev.plimsoll.probe;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a step: an attempt and, where the policy has it, retries, all before a deadline. Only what is worth repeating
 * is repeated, and only a call that may be.
 */
final class Attempts {
    /** What an attempt has when nothing is left: it then fails as any other that is short of time does. */
    private static final Duration LEAST = Duration.ofMillis(1);

    private static final int SERVICE_UNAVAILABLE = 503;

    private final Wire wire;
    private final CheckSettings settings;
    private final Timing timing;

    Attempts(Wire wire, CheckSettings settings, Timing timing) {
        this.wire = wire;
        this.settings = settings;
        this.timing = timing;
    }

    /** @param made filled with the attempts as they end, so that they are known whatever happens to the next one */
    void make(Step step, Instant deadline, List<Attempt> made) {
        Optional<Duration> wait;
        do {
            Attempt attempt = attempt(step, deadline, made.size() + 1);
            made.add(attempt);
            wait = attempt.errorClass()
                    .flatMap(it -> waitAfter(it, attempt, step))
                    .filter(it -> fits(it, deadline));
        } while (wait.isPresent() && timing.sleeper().sleep(wait.get()));
    }

    private Attempt attempt(Step step, Instant deadline, int number) {
        Instant begin = timing.clock().instant();
        Sighting sighting = wire.send(step.call(), step.caller(), limitAt(begin, deadline));
        Reading reading = step.read(sighting.exchange(), number);
        return reading instanceof Reading.Refused refused
                ? new Attempt(number, begin, sighting, Optional.of(refused.errorClass()), refused.detail())
                : new Attempt(number, begin, sighting, Optional.empty(), "");
    }

    private Duration limitAt(Instant begin, Instant deadline) {
        Duration left = Duration.between(begin, deadline);
        Duration limit = settings.limits().attempt();
        return left.compareTo(limit) >= 0 ? limit : left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** Empty when this was the last attempt. */
    private Optional<Duration> waitAfter(ErrorClass failure, Attempt attempt, Step step) {
        Optional<Duration> asked = askedFor(failure, attempt);
        boolean worthIt = failure.isTransient() || (failure == ErrorClass.RATE_LIMITED && asked.isPresent());
        boolean allowed = step.call().operation().isIdempotent() || settings.repeatsWrites();
        return worthIt && allowed
                ? settings.retries().waitAfter(attempt.number(), asked.orElse(Duration.ZERO), timing.random())
                : Optional.empty();
    }

    /** {@code Retry-After} means a wait with 429 (RFC 6585, 4) and 503 (RFC 9110, 15.6.4) only. */
    private static Optional<Duration> askedFor(ErrorClass failure, Attempt attempt) {
        int status = attempt.sighting().exchange().status().orElse(0);
        return failure == ErrorClass.RATE_LIMITED || status == SERVICE_UNAVAILABLE
                ? attempt.sighting().retryAfter()
                : Optional.empty();
    }

    private boolean fits(Duration wait, Instant deadline) {
        return timing.clock().instant().plus(wait).isBefore(deadline);
    }
}
