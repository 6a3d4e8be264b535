package dev.plimsoll.slo;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long the calls may take, up to the slowest few. */
public record PercentileObjective(String text, Scope scope, Percentile percentile, Limit limit) implements Objective {
    @Override
    public Finding judge(Measured measured) {
        Distribution response = measured.response(scope.operations());
        Optional<PercentileEstimate> estimate = response.estimate(percentile);
        return estimate.isPresent() ? judgeInterval(estimate.get(), response) : judgeShare(response);
    }

    private Finding judgeInterval(PercentileEstimate estimate, Distribution response) {
        Interval interval = new Interval(seconds(estimate.low()), seconds(estimate.high()));
        ObjectiveResult result = new ObjectiveResult(
                text,
                scope.name(),
                limit.value(),
                OptionalDouble.of(seconds(estimate.value())),
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()),
                limit.judge(interval));
        return new Finding(
                result,
                start() + " was " + distinct(estimate.value()) + " (" + Figures.range(estimate.low(), estimate.high())
                        + ")" + end(response));
    }

    /** Without an interval it can still be certain that too many calls took longer than the limit. */
    private Finding judgeShare(Distribution response) {
        long over = response.countOver(limitTime());
        boolean tooMany = over > 0 && ShareInterval.of(over, response.count()).low() > 1 - percentile.quantile();
        ObjectiveResult result = new ObjectiveResult(
                text,
                scope.name(),
                limit.value(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                tooMany ? Verdict.FAIL : Verdict.UNDECIDED);
        return new Finding(result, start() + (tooMany ? tooMany(over, response) : open(response)));
    }

    private String tooMany(long over, Distribution response) {
        return ": " + Figures.count(over) + " of " + Figures.count(response.count()) + " calls took longer than "
                + Figures.of(limitTime());
    }

    private String open(Distribution response) {
        if (response.count() < percentile.minimumSamples()) {
            return " cannot be told from fewer than " + Figures.count(percentile.minimumSamples()) + " calls"
                    + end(response);
        }
        return " cannot be told: it may lie among the " + Figures.count(response.overflow())
                + " calls that took longer than 120 s" + end(response);
    }

    private String start() {
        return percentile.label() + " of " + scope.words();
    }

    private String end(Distribution response) {
        return ", expected " + limit.text() + ", over " + Figures.count(response.count()) + " calls";
    }

    /** One digit more where three would read as the limit itself. */
    private String distinct(Duration value) {
        return Figures.of(value).equals(Figures.of(limitTime())) ? Figures.precisely(value, 4) : Figures.of(value);
    }

    private Duration limitTime() {
        return Duration.ofNanos(Math.round(limit.value() * 1e9));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
