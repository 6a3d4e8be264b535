package dev.plimsoll.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A virtual user who has a place in the schedule and waits for its instant. */
public final class WaitingUser {
    /** How long to wait before asking again while the start of the phase is not yet known. */
    private static final Duration NOT_YET = Duration.ofMillis(500);

    private final LiveRun run;
    private final Arrival arrival;

    WaitingUser(LiveRun run, Arrival arrival) {
        this.run = run;
        this.arrival = arrival;
    }

    /** False while the phase has not been announced. */
    public boolean knowsItsInstant() {
        return run.closing() || instant().isPresent();
    }

    /** How long to wait from now: to the instant, rounded up to Gatling's milliseconds, so that nobody is early. */
    public Duration untilInstant() {
        OptionalLong instant = instant();
        if (run.closing() || instant.isEmpty()) {
            return run.closing() ? Duration.ZERO : NOT_YET;
        }
        long wait = Math.max(0, instant.getAsLong() - run.nanos());
        return Duration.ofMillis((wait + 999_999) / 1_000_000);
    }

    /** The instant has come. Empty when the phase is over, or the run takes nobody in any more. */
    public Optional<VirtualUser> arrives() {
        OptionalLong instant = instant();
        if (run.closing() || instant.isEmpty() || isTooLate(instant.getAsLong())) {
            return Optional.empty();
        }
        run.tally().arrives(arrival.phase());
        return Optional.of(new VirtualUser(run, arrival, instant.getAsLong()));
    }

    /** Warm-up arrivals that were planned for after its end. */
    private boolean isTooLate(long instant) {
        OptionalLong measuredStart = run.gate().measuredStart();
        return arrival.phase() == Phase.WARM_UP && measuredStart.isPresent() && instant >= measuredStart.getAsLong();
    }

    private OptionalLong instant() {
        OptionalLong start = run.startOf(arrival.phase());
        return start.isPresent() ? OptionalLong.of(start.getAsLong() + arrival.afterStart()) : start;
    }
}
