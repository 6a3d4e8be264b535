package dev.plimsoll.slo;

import dev.plimsoll.latency.EffectiveSample;
import java.util.Optional;
import java.util.OptionalDouble;

/** How large a share of the completed calls may fail. */
public record ErrorObjective(String text, Scope scope, Limit limit) implements Objective {
    /** So many times the budget is too much, however failures depend on each other. */
    private static final int FAR = 4;

    @Override
    public Finding judge(Measured measured) {
        long completed = measured.completed(scope.operations());
        if (completed == 0) {
            return new Finding(
                    result(OptionalDouble.empty(), Optional.empty(), Verdict.UNDECIDED),
                    "errors of " + scope.words() + ": no call was completed, expected " + limit.text());
        }
        long failed = measured.failed(scope.operations());
        EffectiveSample sample = measured.failures(scope.operations()).effectiveSample();
        double share = (double) failed / completed;
        Optional<Interval> interval = ShareInterval.of(share, sample);
        String figures = Figures.share(share)
                + interval.map(it -> " (" + Figures.shares(it.low(), it.high()) + ")")
                        .orElse("");
        return new Finding(
                result(OptionalDouble.of(share), interval, verdict(failed, completed, interval)),
                "errors of " + scope.words() + " were " + figures + ", expected " + limit.text() + ", "
                        + Figures.count(failed) + " of " + Figures.count(completed) + " calls failed"
                        + (sample.isKnown() ? "" : ", no interval" + Doubt.about(sample)));
    }

    private Verdict verdict(long failed, long completed, Optional<Interval> interval) {
        boolean farTooMany = ShareInterval.of(failed, completed).low() > limit.times(FAR);
        return farTooMany ? Verdict.FAIL : interval.map(limit::judge).orElse(Verdict.UNDECIDED);
    }

    private ObjectiveResult result(OptionalDouble value, Optional<Interval> interval, Verdict verdict) {
        return new ObjectiveResult(
                text,
                scope.name(),
                limit.value(),
                value,
                interval.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                interval.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                verdict);
    }
}
