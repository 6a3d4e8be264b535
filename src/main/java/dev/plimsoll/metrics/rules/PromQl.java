package dev.plimsoll.metrics.rules;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckId;
import java.time.Duration;

/** Words of Prometheus' query language. */
final class PromQl {
    /** What is left of metrics of several probers that share a check. */
    static final String BY_CHECK = "sum by (" + MeterNames.TARGET + ", " + MeterNames.CHECK + ") ";

    private static final int LARGEST_UNIT = 0;
    private static final String[] UNITS = {"d", "h", "m", "s"};
    private static final long[] SECONDS = {86_400, 3_600, 60, 1};

    private PromQl() {}

    /** As Prometheus writes it, in the largest unit that divides it; parts of a second are rounded up. */
    static String duration(Duration duration) {
        long seconds = duration.plusMillis(999).toSeconds();
        int unit = LARGEST_UNIT;
        while (seconds % SECONDS[unit] != 0) {
            unit++;
        }
        return seconds / SECONDS[unit] + UNITS[unit];
    }

    /** Selects the series of one check. */
    static String selector(CheckId id) {
        return "{" + MeterNames.TARGET + "=" + quoted(id.target()) + ", " + MeterNames.CHECK + "=" + quoted(id.check())
                + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
