package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A story for promtool: what a check met, one sample a run, and which alerts have come of it by the end. */
final class Scenario {
    /** How often the tests evaluate the rules. */
    static final Duration EVALUATION = Duration.ofMinutes(5);

    private final CheckSettings check;
    private final String name;
    private final long runs;
    private final List<Map<String, Object>> series = new ArrayList<>();

    /** Goes on for as many runs at least, and to the next evaluation. */
    Scenario(CheckSettings check, String name, long runs) {
        this.check = check;
        this.name = name;
        long evaluations = ceilDivide(check.interval().toMillis() * runs, EVALUATION.toMillis());
        this.runs =
                ceilDivide(evaluations * EVALUATION.toMillis(), check.interval().toMillis());
    }

    private static long ceilDivide(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** A share of every run is bad: over many runs that is so many bad ones. */
    Scenario failing(BigDecimal share) {
        outcome("failure", "0+" + share.toPlainString() + "x" + runs);
        return outcome("success", "0+" + BigDecimal.ONE.subtract(share).toPlainString() + "x" + runs);
    }

    /** The first runs fail, all others succeed. */
    Scenario failingFirst(int failures) {
        long others = runs - failures;
        outcome("failure", "0+1x" + failures + " " + failures + "+0x" + (others - 1));
        return outcome("success", "0+0x" + failures + " 1+1x" + (others - 1));
    }

    /** Every attempt takes a time of that order: more than half of it, and no more than it. */
    Scenario taking(Duration time) {
        bucket(CheckAlerts.seconds(time.dividedBy(2)), "0+0x" + runs);
        bucket(CheckAlerts.seconds(time), "0+1x" + runs);
        return bucket("+Inf", "0+1x" + runs);
    }

    private Scenario outcome(String outcome, String values) {
        return add(MeterNames.PROBE_RUNS, MeterNames.OUTCOME, outcome, values);
    }

    private Scenario bucket(String bound, String values) {
        return add(MeterNames.PROBE_ATTEMPT_DURATION + "_bucket", "le", bound, values);
    }

    private Scenario add(String metric, String label, String value, String values) {
        String labels = PromQl.selector(check.id()).replace("}", ", " + label + "=\"" + value + "\"}");
        series.add(Yaml.of(entry("series", metric + labels), entry("values", values)));
        return this;
    }

    Map<String, Object> raises(Alert alert) {
        return test(List.of(expectation(alert, List.of(alert.fired()))));
    }

    Map<String, Object> raisesNoneOf(List<Alert> alerts) {
        return test(alerts.stream().map(it -> expectation(it, List.of())).toList());
    }

    private Map<String, Object> expectation(Alert alert, List<Map<String, Object>> fired) {
        Duration end = check.interval().multipliedBy(runs);
        long evaluations = BigDecimal.valueOf(end.toMillis())
                .divide(BigDecimal.valueOf(EVALUATION.toMillis()), 0, RoundingMode.FLOOR)
                .longValueExact();
        return Yaml.of(
                entry("eval_time", PromQl.duration(EVALUATION.multipliedBy(evaluations))),
                entry("alertname", alert.kind().label()),
                entry("exp_alerts", fired));
    }

    private Map<String, Object> test(List<Map<String, Object>> expectations) {
        return Yaml.of(
                entry("name", check.id() + ": " + name),
                entry("interval", PromQl.duration(check.interval())),
                entry("input_series", series),
                entry("alert_rule_test", expectations));
    }
}
