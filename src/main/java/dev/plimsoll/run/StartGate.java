package dev.plimsoll.run;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * When the phases begin, in nanoseconds of the run's clock. The warm-up's start is set by whoever asks first, a lead
 * ahead, so that its first users can be there in time; the measured phase's start is announced when the warm-up ends.
 */
public final class StartGate {
    /** Gatling hands users out in batches of a second: an instant is announced more than one batch ahead. */
    static final long LEAD_NANOS = 1_100_000_000L;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private volatile long warmUpStart = UNKNOWN;
    private volatile long measuredStart = UNKNOWN;

    StartGate(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The instant from which warm-up arrivals count. */
    public long warmUpStart() {
        if (warmUpStart == UNKNOWN) {
            fixWarmUpStart();
        }
        return warmUpStart;
    }

    private synchronized void fixWarmUpStart() {
        if (warmUpStart == UNKNOWN) {
            warmUpStart = nanos.getAsLong() + LEAD_NANOS;
        }
    }

    public boolean warmUpStarted() {
        return warmUpStart != UNKNOWN;
    }

    /** Announces the start of the measured phase; only the first call counts. */
    public synchronized void measureFrom(long instant) {
        if (measuredStart == UNKNOWN) {
            measuredStart = instant;
        }
    }

    public OptionalLong measuredStart() {
        return measuredStart == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(measuredStart);
    }

    OptionalLong startOf(Phase phase) {
        return switch (phase) {
            case WARM_UP -> OptionalLong.of(warmUpStart());
            case MEASURED -> measuredStart();
        };
    }
}
