package dev.plimsoll.workload;

import java.time.Duration;

/** How long calls are expected to take, for planning only: those that think (smart chat), and all others. */
public record CallTimes(Duration quick, Duration reply) {
    public CallTimes {
        if (quick.isNegative() || quick.isZero() || reply.isNegative() || reply.isZero()) {
            throw new IllegalArgumentException("call times must be longer than 0, were " + quick + " and " + reply);
        }
    }
}
