package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The recorded series that alerts and dashboards are made of. A run is bad unless its first attempts sufficed: one that
 * recovered counts against the objective, an inconclusive one counts for nothing.
 */
final class RecordedRuns {
    /** What dashboards show, the time that a budget is for among it, whatever windows the alerts on a check need. */
    private static final List<Duration> SHOWN =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private static final String RATIO = "check:probe_bad_runs:ratio";
    private static final String INCREASE = "check:probe_bad_runs:increase";

    private RecordedRuns() {}

    /** The share of bad runs in a window, by target and check. */
    static String ratio(Duration window) {
        return RATIO + PromQl.duration(window);
    }

    /** The number of bad runs in a window, by target and check. */
    static String increase(Duration window) {
        return INCREASE + PromQl.duration(window);
    }

    /** One group, for all windows that dashboards or any of the checks need. */
    static Map<String, Object> group(List<CheckSettings> checks) {
        return Yaml.of(
                entry("name", "probe-recordings"),
                entry(
                        "rules",
                        windows(checks).stream().flatMap(RecordedRuns::rules).toList()));
    }

    private static SortedSet<Duration> windows(List<CheckSettings> checks) {
        SortedSet<Duration> windows = new TreeSet<>(SHOWN);
        for (CheckSettings check : checks) {
            for (BurnRate rate : BurnRate.values()) {
                windows.add(rate.longWindow(check.interval()));
                windows.add(rate.shortWindow(check.interval()));
            }
        }
        return windows;
    }

    private static Stream<Map<String, Object>> rules(Duration window) {
        return Stream.of(
                rule(increase(window), counted("outcome=~\"recovered|failure\"", window)),
                rule(ratio(window), increase(window) + " / " + counted("outcome!=\"inconclusive\"", window)));
    }

    private static String counted(String outcomes, Duration window) {
        return PromQl.BY_CHECK + "(increase(" + MeterNames.PROBE_RUNS + "{" + outcomes + "}[" + PromQl.duration(window)
                + "]))";
    }

    private static Map<String, Object> rule(String name, String expression) {
        return Yaml.of(entry("record", name), entry("expr", expression));
    }
}
