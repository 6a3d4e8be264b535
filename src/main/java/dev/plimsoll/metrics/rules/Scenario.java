package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A story for promtool: what a check met, and which alerts have come of it by the end. Where runs are further apart than
 * samples, a sample adds a part of a run: increase() would otherwise guess what lies between.
 */
final class Scenario {
    /** How often the tests evaluate the rules. */
    static final Duration EVALUATION = Duration.ofMinutes(5);

    private final CheckSettings check;
    private final String name;
    private final Duration spacing;
    private final BigDecimal runsPerSample;
    private final long evaluations;
    private final long samples;
    private final List<Map<String, Object>> series = new ArrayList<>();

    /** Goes on for as many runs at least, and to the next evaluation. */
    Scenario(CheckSettings check, String name, long runs) {
        this.check = check;
        this.name = name;
        long interval = check.interval().toMillis();
        spacing = Duration.ofMillis(Math.min(interval, EVALUATION.toMillis()));
        runsPerSample =
                BigDecimal.valueOf(spacing.toMillis()).divide(BigDecimal.valueOf(interval), MathContext.DECIMAL32);
        evaluations = ceilDivide(interval * runs, EVALUATION.toMillis());
        samples = ceilDivide(evaluations * EVALUATION.toMillis(), spacing.toMillis());
    }

    private static long ceilDivide(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** A share of every run is bad: over many runs that is so many bad ones. */
    Scenario failing(BigDecimal share) {
        outcome("failure", "0+" + perSample(share) + "x" + samples);
        return outcome("success", "0+" + perSample(BigDecimal.ONE.subtract(share)) + "x" + samples);
    }

    /** The first runs fail, all others succeed. */
    Scenario failingFirst(int failures) {
        long bad = failures * check.interval().toMillis() / spacing.toMillis();
        String one = perSample(BigDecimal.ONE);
        outcome("failure", "0+" + one + "x" + bad + " " + failures + "+0x" + (samples - bad - 1));
        return outcome("success", "0+0x" + bad + " " + one + "+" + one + "x" + (samples - bad - 1));
    }

    private String perSample(BigDecimal runs) {
        return runs.multiply(runsPerSample).stripTrailingZeros().toPlainString();
    }

    /** Every attempt takes a time of that order: more than half of it, and no more than it. */
    Scenario taking(Duration time) {
        return taking(time, "0+" + perSample(BigDecimal.ONE) + "x" + samples);
    }

    /** The same of the first attempts, after which there are none. */
    Scenario takingAtFirst(Duration time, int attempts) {
        long some = attempts * check.interval().toMillis() / spacing.toMillis();
        return taking(
                time, "0+" + perSample(BigDecimal.ONE) + "x" + some + " " + attempts + "+0x" + (samples - some - 1));
    }

    private Scenario taking(Duration time, String attempts) {
        bucket(CheckAlerts.seconds(time.dividedBy(2)), "0+0x" + samples);
        bucket(CheckAlerts.seconds(time), attempts);
        return bucket("+Inf", attempts);
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
        return Yaml.of(
                entry("eval_time", PromQl.duration(EVALUATION.multipliedBy(evaluations))),
                entry("alertname", alert.kind().label()),
                entry("exp_alerts", fired));
    }

    private Map<String, Object> test(List<Map<String, Object>> expectations) {
        return Yaml.of(
                entry("name", check.id() + ": " + name),
                entry("interval", PromQl.duration(spacing)),
                entry("input_series", series),
                entry("alert_rule_test", expectations));
    }
}
