package dev.plimsoll.report.status;

import dev.plimsoll.latency.Percentile;
import dev.plimsoll.probe.HistoryTimes;
import dev.plimsoll.report.Figures;

/** How long runs took in some span of time; a percentile of too few of them is a dash. */
record TimesText(String span, String p50, String p95) {
    static TimesText of(String span, HistoryTimes times) {
        return new TimesText(span, text(times, Percentile.P50), text(times, Percentile.P95));
    }

    private static String text(HistoryTimes times, Percentile percentile) {
        return times.at(percentile).map(Figures::time).orElse("–");
    }
}
