package dev.plimsoll.http;

import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Phases;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.protocol.HttpContext;

/** How far one exchange has come, and how long each phase of it took. For the thread that makes the exchange. */
final class Progress {
    private static final String ATTRIBUTE = "plimsoll.progress";

    private final LongSupplier nanos;
    private final Map<Phase, Duration> times = new EnumMap<>(Phase.class);
    private final long start;
    private Phase phase = Phase.RESOLVE;
    private long since;

    /** By a clock that only goes forward, in nanoseconds. */
    Progress(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.since = start;
    }

    /** Makes this the progress of the exchange that runs in a context. */
    void follow(HttpContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static void reached(HttpContext context, Phase phase) {
        if (context.getAttribute(ATTRIBUTE) instanceof Progress progress) {
            progress.reached(phase);
        }
    }

    /** Ends the phase before. */
    void reached(Phase next) {
        long now = nanos.getAsLong();
        times.merge(phase, Duration.ofNanos(now - since), Duration::plus);
        phase = next;
        since = now;
    }

    Phase phase() {
        return phase;
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /** The exchange is over: what its phases took, and the last of them until now. */
    Phases end() {
        reached(phase);
        return new Phases(times);
    }
}
