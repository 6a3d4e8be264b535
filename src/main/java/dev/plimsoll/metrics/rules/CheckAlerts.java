package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.metrics.rules.Alert.Kind;
import dev.plimsoll.probe.CheckSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The alerts of one check that depend on its interval and objective. */
final class CheckAlerts {
    /** "Most" of an objective for latency. */
    private static final double MOST = 0.95;

    /** So many that a twentieth of them are three: one slow answer is no trend. */
    private static final int RUNS_FOR_LATENCY = 60;

    /** Fewer tell nothing: the first attempts of a prober that has just started are slow by themselves. */
    static final int FEWEST_FOR_LATENCY = RUNS_FOR_LATENCY / 2;

    private static final Duration SHORTEST_FOR_LATENCY = Duration.ofHours(1);

    private final CheckSettings check;

    CheckAlerts(CheckSettings check) {
        this.check = check;
    }

    Map<String, Object> group() {
        return Yaml.of(
                entry("name", "probe-" + check.id()),
                entry("rules", all().stream().map(Alert::rule).toList()));
    }

    List<Alert> all() {
        return List.of(budgetBurnsFast(), budgetBurnsSlowly(), slow());
    }

    Alert budgetBurnsFast() {
        return new Alert(
                Kind.BUDGET_BURNS_FAST,
                check.id(),
                burns(BurnRate.FASTEST) + "\nor\n" + burns(BurnRate.FAST),
                described(BurnRate.FASTEST, BurnRate.FAST));
    }

    Alert budgetBurnsSlowly() {
        return new Alert(
                Kind.BUDGET_BURNS_SLOWLY,
                check.id(),
                burns(BurnRate.SLOW) + "\nor\n" + burns(BurnRate.SLOWEST),
                described(BurnRate.SLOW, BurnRate.SLOWEST));
    }

    Alert slow() {
        String limit = seconds(check.objective().latency());
        String all = PromQl.selector(check.id());
        return new Alert(
                Kind.SLOW,
                check.id(),
                "histogram_quantile(" + MOST + ", sum by (target, check, le) (" + attempts(all) + ")) > " + limit
                        + "\nand sum by (target, check) (" + attempts(all.replace("}", ", le=\"+Inf\"}")) + ") > "
                        + (FEWEST_FOR_LATENCY - 1) + ".5",
                "More than a twentieth of its attempts in the last " + PromQl.duration(latencyWindow())
                        + " took longer than " + limit + " s.");
    }

    private String attempts(String selector) {
        return "increase(" + MeterNames.PROBE_ATTEMPT_DURATION + "_bucket" + selector + "["
                + PromQl.duration(latencyWindow()) + "])";
    }

    Duration latencyWindow() {
        Duration enough = check.interval().multipliedBy(RUNS_FOR_LATENCY);
        return enough.compareTo(SHORTEST_FOR_LATENCY) < 0 ? SHORTEST_FOR_LATENCY : enough;
    }

    private String burns(BurnRate rate) {
        Duration longWindow = rate.longWindow(check.interval());
        Duration shortWindow = rate.shortWindow(check.interval());
        String selector = PromQl.selector(check.id());
        String threshold = " > " + rate.threshold(check.objective().availability());
        return "(" + RecordedRuns.ratio(longWindow) + selector + threshold
                + "\nand " + RecordedRuns.ratio(shortWindow) + selector + threshold
                // increase() extrapolates: n events come out a little below or above n.
                + "\nand " + RecordedRuns.increase(longWindow) + selector + " > " + (needed(rate) - 1) + ".5)";
    }

    private String described(BurnRate rate, BurnRate slower) {
        return "Its error budget (objective "
                + BigDecimal.valueOf(check.objective().availability()).toPlainString()
                + ", a run every " + PromQl.duration(check.interval()) + ") burns too fast: at least "
                + failures(rate) + ", or " + failures(slower) + ".";
    }

    private String failures(BurnRate rate) {
        return needed(rate) + " bad runs in " + PromQl.duration(rate.longWindow(check.interval()));
    }

    private int needed(BurnRate rate) {
        return rate.failuresNeeded(check.interval(), check.objective().availability());
    }

    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
