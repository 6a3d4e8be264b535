package dev.plimsoll.config;

import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.probe.CheckSettings.Limits;
import java.time.Duration;
import java.util.Optional;

/** The times of a check, which hang together: all attempts of a call fit into the deadline, and that into an interval. */
record CheckTimes(
        Duration interval,
        Optional<Duration> failingInterval,
        Duration timeout,
        Optional<Duration> deadline,
        RetryPolicy retries) {
    private static final String INTERVAL = "interval";
    private static final String FAILING_INTERVAL = "failing-interval";
    private static final String TIMEOUT = "timeout";
    private static final String DEADLINE = "deadline";

    /** The fifth that is left is for what a run has to clean up. */
    private static final int USUAL_FIFTHS = 4;

    static CheckTimes read(Section check) {
        CheckTimes times = new CheckTimes(
                check.get(INTERVAL, Kind.POSITIVE_DURATION),
                check.find(FAILING_INTERVAL, Kind.POSITIVE_DURATION),
                check.get(TIMEOUT, Kind.POSITIVE_DURATION),
                check.find(DEADLINE, Kind.POSITIVE_DURATION),
                retries(check.section("retries")));
        if (check.isSound()) {
            times.requireRoom(check);
        }
        return times;
    }

    private static RetryPolicy retries(Section section) {
        Backoff backoff = section.get("policy", Kind.oneOf(Backoff.values(), Backoff::label));
        int count = section.get("count", ProbeKinds.RETRIES);
        Duration base = section.get("base", Kind.DURATION);
        double jitter = section.get("jitter", Kind.SHARE);
        section.refuseOthers();
        return backoff == Backoff.NONE ? RetryPolicy.none() : new RetryPolicy(backoff, count, base, jitter);
    }

    Limits limits() {
        return new Limits(timeout, deadline.orElseGet(this::usualDeadline));
    }

    private void requireRoom(Section check) {
        check.require(
                shortest().compareTo(interval) <= 0,
                FAILING_INTERVAL,
                "at most the interval (" + Durations.text(interval) + ")");
        check.require(
                limits().run().compareTo(shortest()) <= 0,
                DEADLINE,
                "at most the shortest interval (" + Durations.text(shortest()) + ")");
        boolean fits = limits().run().compareTo(needed()) >= 0;
        if (deadline.isPresent()) {
            check.require(fits, DEADLINE, "at least " + Durations.text(needed()) + " for " + attempts());
        } else {
            String least = Durations.text(needed().multipliedBy(5).dividedBy(USUAL_FIFTHS));
            String key = failingInterval.isPresent() ? FAILING_INTERVAL : INTERVAL;
            check.require(fits, key, "at least " + least + ", since four fifths of it must hold " + attempts());
        }
    }

    private Duration shortest() {
        return failingInterval.orElse(interval);
    }

    private Duration usualDeadline() {
        return shortest().multipliedBy(USUAL_FIFTHS).dividedBy(5);
    }

    private Duration needed() {
        return timeout.multipliedBy(retries.attempts()).plus(retries.longestWaits());
    }

    private String attempts() {
        return retries.attempts() == 1
                ? "an attempt of " + Durations.text(timeout)
                : retries.attempts() + " attempts of " + Durations.text(timeout) + " and waits of "
                        + Durations.text(retries.longestWaits());
    }
}
