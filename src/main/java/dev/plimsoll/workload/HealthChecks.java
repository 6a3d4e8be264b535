package dev.plimsoll.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a client asks for the service's health while its user thinks: whenever so much thinking has passed since it last
 * did. It begins with none; in the time of calls it does not, so that what a visit does depends on its seed alone.
 */
public final class HealthChecks {
    private final Duration every;
    private Duration sinceLast = Duration.ZERO;

    /** Of one visit. */
    public HealthChecks(Duration every) {
        this.every = every;
    }

    /** The pauses that a time to think falls into; between each two of them the client asks. */
    public List<Duration> split(Duration think) {
        List<Duration> pauses = new ArrayList<>();
        Duration rest = think;
        while (!every.isZero() && sinceLast.plus(rest).compareTo(every) >= 0) {
            Duration pause = every.minus(sinceLast);
            pauses.add(pause);
            rest = rest.minus(pause);
            sinceLast = Duration.ZERO;
        }
        sinceLast = sinceLast.plus(rest);
        pauses.add(rest);
        return pauses;
    }
}
