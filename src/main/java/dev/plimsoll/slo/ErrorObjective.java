package dev.plimsoll.slo;

import java.util.OptionalDouble;

/** How large a share of the completed calls may fail. */
public record ErrorObjective(String text, Scope scope, Limit limit) implements Objective {
    @Override
    public Finding judge(Measured measured) {
        long completed = measured.completed(scope.operations());
        if (completed == 0) {
            return new Finding(
                    result(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Verdict.UNDECIDED),
                    "errors of " + scope.words() + ": no call was completed, expected " + limit.text());
        }
        long failed = measured.failed(scope.operations());
        double share = (double) failed / completed;
        Interval interval = ShareInterval.of(failed, completed);
        ObjectiveResult result = result(
                OptionalDouble.of(share),
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()),
                limit.judge(interval));
        return new Finding(
                result,
                "errors of " + scope.words() + " were " + Figures.share(share) + " ("
                        + Figures.shares(interval.low(), interval.high()) + "), expected " + limit.text() + ", "
                        + Figures.count(failed) + " of " + Figures.count(completed) + " calls failed");
    }

    private ObjectiveResult result(OptionalDouble value, OptionalDouble low, OptionalDouble high, Verdict verdict) {
        return new ObjectiveResult(text, scope.name(), limit.value(), value, low, high, verdict);
    }
}
