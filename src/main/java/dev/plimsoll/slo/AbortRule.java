package dev.plimsoll.slo;

import java.time.Duration;
import java.util.Optional;

/**
 * Ends a run early: {@code smart_chat p95 > 30 s over 10 s}, {@code errors > 50 %}.
 *
 * @param text as it was written
 * @param limit seconds, a share or a count; what is above it ends the run
 * @param window how far to look back; the rule rests until the run is that old
 */
public record AbortRule(String text, Scope scope, AbortMetric metric, double limit, Duration window) {
    /** Whether the run must end now, and why. */
    Optional<Abort> broken(LiveWindow live) {
        if (live.available().compareTo(window) < 0) {
            return Optional.empty();
        }
        return metric.value(this, live).stream()
                .filter(value -> value > limit)
                .mapToObj(value -> new Abort(
                        metric.cause(),
                        "ended by the abort rule '" + text + "': it was "
                                + metric.kind().text(value)))
                .findFirst();
    }
}
