package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was said of a made-up run. */
final class SampleJudgement {
    private SampleJudgement() {}

    /** With these words wherever some can come from outside. */
    static Judgement saying(String words) {
        Optional<double[]> figures = Optional.of(new double[] {2, 1, 3});
        return new Judgement(
                Verdict.FAIL,
                List.of(new Reason(ReasonCode.OBJECTIVE_MISSED, words)),
                List.of(objective(words, Operation.SMART_CHAT.label(), 1, figures, Verdict.FAIL)),
                Map.of(words, 1.0));
    }

    static String lagMessage() {
        return "calls were sent up to 2 s later than the schedule said: lag p99 is 1.66 s, the limit is 10 ms";
    }

    static Judgement of(Verdict verdict, RunSummary summary) {
        ObjectiveResult chat = percentile(summary, Operation.SMART_CHAT, 3, verdict);
        ObjectiveResult send = percentile(summary, Operation.SEND_MESSAGE, 0.3, verdict);
        ObjectiveResult errors = objective(
                "errors < 1 %", "all", 0.01, Optional.of(new double[] {0.0025, 0.0009, 0.0058}), Verdict.PASS);
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("schedule_lag_p99_seconds", 0.000893125);
        evidence.put("error_share", 0.0024752475247524753);
        evidence.put("calls", (double) summary.all().calls());
        return new Judgement(verdict, List.of(reason(verdict, send)), List.of(chat, send, errors), evidence);
    }

    private static ObjectiveResult percentile(RunSummary summary, Operation operation, double limit, Verdict run) {
        String name = operation.label() + " p95 < "
                + (limit < 1 ? Math.round(limit * 1000) + " ms" : Math.round(limit) + " s");
        Optional<double[]> figures = Optional.ofNullable(summary.operations().get(operation))
                .flatMap(it -> Optional.ofNullable(it.response().percentiles().get("p95")))
                .map(it -> new double[] {
                    it.value().toNanos() / 1e9,
                    it.range().orElseThrow().low().toNanos() / 1e9,
                    it.range().orElseThrow().high().toNanos() / 1e9
                });
        boolean isMissed = figures.isPresent() && figures.get()[0] > limit;
        Verdict verdict = figures.isEmpty() ? Verdict.UNDECIDED : isMissed ? Verdict.FAIL : Verdict.PASS;
        return objective(name, operation.label(), limit, figures, run == Verdict.INVALID ? Verdict.INVALID : verdict);
    }

    private static ObjectiveResult objective(
            String name, String operation, double limit, Optional<double[]> figures, Verdict verdict) {
        return new ObjectiveResult(name, operation, limit, at(figures, 0), at(figures, 1), at(figures, 2), verdict);
    }

    private static OptionalDouble at(Optional<double[]> figures, int index) {
        return figures.isPresent() ? OptionalDouble.of(figures.get()[index]) : OptionalDouble.empty();
    }

    private static Reason reason(Verdict verdict, ObjectiveResult send) {
        return switch (verdict) {
            case PASS, LEARNING -> new Reason(ReasonCode.OBJECTIVES_MET, "all 3 objectives were met over 810 calls");
            case FAIL ->
                new Reason(
                        ReasonCode.OBJECTIVE_MISSED,
                        "send_message p95 was " + Math.round(1000 * send.value().orElse(0))
                                + " ms, expected below 300 ms");
            case UNDECIDED ->
                new Reason(ReasonCode.OBJECTIVE_UNDECIDED, "send_message p95 needs 59 calls to tell, there were 12");
            case INVALID -> new Reason(ReasonCode.SCHEDULE_LAG, lagMessage());
        };
    }
}
