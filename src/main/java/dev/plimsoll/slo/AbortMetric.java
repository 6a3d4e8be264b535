package dev.plimsoll.slo;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.Percentile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What an abort rule looks at, within its window. Each gives nothing while there is too little to tell. */
enum AbortMetric {
    /** The share of the calls that failed. */
    ERRORS("errors", AbortCause.TARGET, LimitUnit.Kind.SHARE) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            return share(rule, window, window.failed(rule.window(), rule.scope().operations()));
        }
    },
    /** The share of the calls that were answered 429. */
    LIMITED("rate_limited", AbortCause.TARGET, LimitUnit.Kind.SHARE) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            return share(
                    rule, window, window.limited(rule.window(), rule.scope().operations()));
        }
    },
    P50("p50", AbortCause.TARGET, LimitUnit.Kind.TIME),
    P90("p90", AbortCause.TARGET, LimitUnit.Kind.TIME),
    P95("p95", AbortCause.TARGET, LimitUnit.Kind.TIME),
    P99("p99", AbortCause.TARGET, LimitUnit.Kind.TIME),
    /** Users under way. */
    USERS("users", AbortCause.TARGET, LimitUnit.Kind.COUNT) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            return OptionalDouble.of((double) window.users(Duration.ZERO));
        }
    },
    /** By what share there are more users under way than before: they come faster than they are served. */
    GROWTH("growth", AbortCause.TARGET, LimitUnit.Kind.GROWTH) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            long before = window.users(rule.window());
            long now = window.users(Duration.ZERO);
            return before < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((now - before) / (double) before);
        }
    },
    /** The p99 of how late calls were sent. */
    LAG("lag", AbortCause.INJECTOR, LimitUnit.Kind.TIME) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            return OptionalDouble.of(seconds(window.lagP99(rule.window())));
        }
    },
    /** Completed calls a second. */
    RATE("rate", AbortCause.CEILING, LimitUnit.Kind.COUNT) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            long calls =
                    window.response(rule.window(), rule.scope().operations()).count();
            return OptionalDouble.of(calls / seconds(rule.window()));
        }
    },
    /** Completed calls of the whole run, the warm-up included. */
    CALLS("calls", AbortCause.CEILING, LimitUnit.Kind.COUNT) {
        @Override
        OptionalDouble value(AbortRule rule, LiveWindow window) {
            return OptionalDouble.of((double) window.calls());
        }
    };

    /** Of fewer calls or users no share is taken: one more or less would be too much of it. */
    private static final int ENOUGH = 20;

    private final String label;
    private final AbortCause cause;
    private final LimitUnit.Kind kind;

    AbortMetric(String label, AbortCause cause, LimitUnit.Kind kind) {
        this.label = label;
        this.cause = cause;
        this.kind = kind;
    }

    static Optional<AbortMetric> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    /** All labels, for messages. */
    static String known() {
        return Arrays.stream(values()).map(it -> it.label).collect(Collectors.joining(" "));
    }

    AbortCause cause() {
        return cause;
    }

    LimitUnit.Kind kind() {
        return kind;
    }

    /** Seconds, a share or a count, as its kind says. The percentiles are here; the others have their own. */
    OptionalDouble value(AbortRule rule, LiveWindow window) {
        Distribution times = window.response(rule.window(), rule.scope().operations());
        double quantile = Percentile.labelled(name().toLowerCase(Locale.ROOT))
                .orElseThrow()
                .quantile();
        return times.count() < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(seconds(times.valueAt(quantile)));
    }

    private static OptionalDouble share(AbortRule rule, LiveWindow window, long part) {
        long calls = window.response(rule.window(), rule.scope().operations()).count();
        return calls < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(part / (double) calls);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
