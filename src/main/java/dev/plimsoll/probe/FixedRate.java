package dev.plimsoll.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;

/**
 * Instants a fixed interval apart, for ever, counted from the epoch: the same ones after a restart.
 *
 * @param interval between two instants; positive
 * @param offset of the instants within the interval
 */
public record FixedRate(Duration interval, Duration offset) {
    /** Checks of a prober that has just started begin within this time, for until then nobody knows anything. */
    private static final Duration SOON = Duration.ofSeconds(1);

    public FixedRate {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("an interval must be positive, was " + interval);
        }
    }

    /** The instants of a check. Their offset is a hash of its name, so that checks do not all begin at once. */
    public static FixedRate of(CheckId id, Duration interval) {
        CRC32 hash = new CRC32();
        hash.update(id.toString().getBytes(StandardCharsets.UTF_8));
        double share = hash.getValue() / 0x1p32;
        return new FixedRate(interval, Duration.ofNanos((long) (share * interval.toNanos())));
    }

    /** When a check that is new at a time runs first: soon, whatever its interval, and not at once with all others. */
    public Instant firstAfter(Instant time) {
        double share = (double) offset.toNanos() / interval.toNanos();
        Instant soon = time.plusNanos((long) (share * SOON.toNanos()));
        Instant usual = after(time);
        return soon.isBefore(usual) ? soon : usual;
    }

    /** The first instant after a time. */
    public Instant after(Instant time) {
        return atOrBefore(time).plus(interval);
    }

    /** The last instant that is not after a time. */
    public Instant atOrBefore(Instant time) {
        long sinceOffset = ChronoUnit.NANOS.between(Instant.EPOCH, time) - offset.toNanos();
        long whole = Math.floorDiv(sinceOffset, interval.toNanos());
        return Instant.EPOCH.plus(offset).plusNanos(whole * interval.toNanos());
    }

    /** What is due when the time for an instant has come, perhaps late. */
    Due due(Instant planned, Instant now) {
        Instant latest = atOrBefore(now);
        // Small steps of the clock change nothing; one that was set back by more than an interval is followed.
        boolean setBack = planned.minus(interval).isAfter(now);
        Instant instant = setBack || latest.isAfter(planned) ? latest : planned;
        return new Due(instant, setBack ? 0 : passed(planned, instant));
    }

    /** The first may have been planned between two instants of the rate; it counts like any other. */
    private long passed(Instant planned, Instant due) {
        return Duration.between(planned, due).plus(interval).minusNanos(1).dividedBy(interval);
    }

    /**
     * An instant that is due.
     *
     * @param passed how many before it have passed and are due no more
     */
    record Due(Instant instant, long passed) {}
}
