package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the page's template reads, by name. */
final class PageModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final RunResult result;
    private final Bins bins;

    PageModel(RunResult result) {
        this.result = result;
        this.bins = Bins.of(result.timeline());
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("run", result);
        values.put("verdict", result.judgement().verdict());
        values.put("sentence", VerdictSentence.of(result.judgement().verdict()));
        values.put("sign", VerdictSentence.sign(result.judgement().verdict()));
        values.put("keyFigures", KeyFigure.of(result));
        values.put("evidence", evidence());
        values.put(
                "objectives",
                result.judgement().objectives().stream().map(ObjectiveRow::of).toList());
        values.put("started", TIME.format(result.manifest().started()));
        values.put("ended", result.manifest().ended().map(this::time).orElse("it did not end"));
        values.put("repeat", RepeatCommand.of(result.manifest()));
        values.put("binWidth", Figures.seconds(bins.axis().width()));
        values.put("loadCharts", new LoadCharts(bins).all());
        values.put("latencyCharts", new LatencyCharts(result, bins).all());
        values.put("operations", operations());
        values.put("growth", GrowthRow.of(result.summary().growth()));
        values.put("failures", FailureRow.of(result.summary()));
        values.put("housekeeping", housekeeping());
        return values;
    }

    private String time(Instant instant) {
        return TIME.format(instant);
    }

    private Map<String, String> evidence() {
        Map<String, String> evidence = new TreeMap<>();
        result.judgement()
                .evidence()
                .forEach((name, value) -> evidence.put(
                        name.replaceFirst("_seconds$", ""),
                        Unit.ofEvidence(name).print(value)));
        return evidence;
    }

    /** The operations that were called, then all together. */
    private List<PercentileRow> operations() {
        List<PercentileRow> rows = new ArrayList<>();
        new TreeMap<Operation, OperationSummary>(result.summary().operations()).forEach((operation, summary) -> {
            if (summary.calls() > 0) {
                rows.add(new PercentileRow(operation.label(), summary));
            }
        });
        rows.add(new PercentileRow("all", result.summary().all()));
        return rows;
    }

    private Map<String, Map<String, Long>> housekeeping() {
        Map<String, Map<String, Long>> housekeeping = new TreeMap<>();
        result.summary().housekeeping().forEach((operation, counts) -> housekeeping.put(operation.label(), counts));
        return housekeeping;
    }
}
