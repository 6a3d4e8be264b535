package dev.plimsoll.slo;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.EffectiveSample;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.latency.TimeRange;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long the calls may take, up to the slowest few. */
public record PercentileObjective(String text, Scope scope, Percentile percentile, Limit limit) implements Objective {
    @Override
    public Finding judge(Measured measured) {
        Distribution response = measured.response(scope.operations());
        CallsOverLimit over = new CallsOverLimit(response, percentile, limit);
        Optional<PercentileEstimate> estimate = response.estimate(percentile);
        Optional<TimeRange> range = estimate.flatMap(PercentileEstimate::range);
        Verdict verdict = range.map(it -> limit.judge(interval(it))).orElse(Verdict.UNDECIDED);
        if (verdict == Verdict.UNDECIDED && over.areTooMany()) {
            return new Finding(result(estimate, Verdict.FAIL), start() + ": " + over.sentence());
        }
        if (range.isEmpty() && over.areFewEnough()) {
            return new Finding(result(estimate, Verdict.PASS), start() + ": " + over.sentence());
        }
        String sentence = range.map(it -> " was "
                        + distinct(estimate.orElseThrow().value()) + " (" + Figures.range(it.low(), it.high()) + ")")
                .orElseGet(() -> " cannot be told" + whyNot(response));
        return new Finding(
                result(estimate, verdict),
                start() + sentence + ", expected " + limit.text() + ", over " + Figures.count(response.count())
                        + " calls");
    }

    private ObjectiveResult result(Optional<PercentileEstimate> estimate, Verdict verdict) {
        return new ObjectiveResult(
                text,
                scope.name(),
                limit.value(),
                seconds(estimate.map(PercentileEstimate::value)),
                seconds(estimate.flatMap(PercentileEstimate::range).map(TimeRange::low)),
                seconds(estimate.flatMap(PercentileEstimate::range).map(TimeRange::high)),
                verdict);
    }

    private String whyNot(Distribution response) {
        String fewest = Figures.count(percentile.minimumSamples());
        if (response.count() < percentile.minimumSamples()) {
            return " from fewer than " + fewest + " calls";
        }
        EffectiveSample sample = response.sample(percentile);
        if (!sample.isKnown()) {
            return Doubt.about(sample);
        }
        return sample.size() < percentile.minimumSamples()
                ? ": calls depend on each other and tell no more than " + Figures.count((long) sample.size())
                        + " independent calls would, fewer than " + fewest
                : ": it may lie among the " + Figures.count(response.overflow()) + " calls that took longer than 120 s";
    }

    private String start() {
        return percentile.label() + " of " + scope.words();
    }

    /** One digit more where three would read as the limit itself. */
    private String distinct(Duration value) {
        return Figures.of(value).equals(Figures.of(limit.time())) ? Figures.precisely(value, 4) : Figures.of(value);
    }

    private static Interval interval(TimeRange range) {
        return new Interval(seconds(range.low()), seconds(range.high()));
    }

    private static OptionalDouble seconds(Optional<Duration> time) {
        return time.isPresent() ? OptionalDouble.of(seconds(time.get())) : OptionalDouble.empty();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
