package dev.plimsoll.report;

import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.Concurrency;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a terminal shows at the end of a run: verdict, reasons, objectives, operations; at most 100 columns wide. */
public final class VerdictTable {
    private static final String GAP = "  ";

    private final Paint paint;

    public VerdictTable(Paint paint) {
        this.paint = paint;
    }

    /** Lines without line ends. */
    public List<String> of(RunResult result) {
        Judgement judgement = result.judgement();
        List<String> lines = new ArrayList<>();
        lines.add(paint.verdict(judgement.verdict()) + GAP + VerdictSentence.of(judgement.verdict()));
        judgement.reasons().stream().map(Reason::message).forEach(it -> lines.addAll(Paragraph.wrapped(it)));
        if (!judgement.objectives().isEmpty()) {
            lines.add("");
            lines.addAll(objectives(judgement.objectives()));
        }
        lines.add("");
        lines.addAll(operations(result));
        result.concurrency().map(VerdictTable::users).ifPresent(lines::add);
        return lines;
    }

    private List<String> objectives(List<ObjectiveResult> objectives) {
        TextTable table = TextTable.ofFigures().row(List.of("objective", "value", "95 % interval", "limit", "verdict"));
        objectives.forEach(objective -> table.row(objective(objective)));
        return table.lines();
    }

    private List<String> objective(ObjectiveResult objective) {
        ObjectiveText text = ObjectiveText.figures(objective);
        Verdict verdict = objective.verdict();
        return List.of(
                Paragraph.printable(objective.name()),
                text.value(),
                text.interval(),
                text.limit(),
                paint.verdict(verdict));
    }

    private static List<String> operations(RunResult result) {
        TextTable table = TextTable.ofFigures().row(List.of("operation", "calls", "failed", "p50", "p95", "p99"));
        result.summary().operations().entrySet().stream()
                .filter(entry -> entry.getValue().calls() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> table.row(operation(entry.getKey().label(), entry.getValue())));
        return table.row(operation("all", result.summary().all())).lines();
    }

    private static List<String> operation(String label, OperationSummary operation) {
        ClockSummary response = operation.response();
        return List.of(
                label,
                Figures.count(operation.calls()),
                Figures.count(operation.failed()),
                percentile(response, "p50"),
                percentile(response, "p95"),
                percentile(response, "p99"));
    }

    private static String users(Concurrency users) {
        return "users at once: " + Figures.number(users.seenMean()) + " on average, planned were "
                + Figures.number(users.plannedMean()) + "; " + Figures.number(users.seenMax())
                + " at most, planned were "
                + Figures.number(users.plannedMax());
    }

    private static String percentile(ClockSummary clock, String name) {
        return Optional.ofNullable(clock.percentiles().get(name))
                .map(PercentileEstimate::value)
                .map(Figures::time)
                .orElse("–");
    }
}
