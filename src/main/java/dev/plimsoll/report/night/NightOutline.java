package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.report.Paint;
import dev.plimsoll.report.Paragraph;
import dev.plimsoll.report.TextTable;
import dev.plimsoll.slo.Judgement;
import java.util.ArrayList;
import java.util.List;

/** What a terminal shows at the end of a night: verdict, reasons, gated metrics. */
public final class NightOutline {
    private final Paint paint;

    public NightOutline(Paint paint) {
        this.paint = paint;
    }

    /** Lines without line ends. */
    public List<String> of(NightResult night) {
        Judgement judgement = night.verdict().judgement();
        List<String> lines = new ArrayList<>();
        lines.add(paint.verdict(judgement.verdict()) + "  " + NightSentence.of(judgement));
        judgement.reasons().forEach(it -> lines.addAll(Paragraph.wrapped(it.message())));
        List<MetricRow> gated = MetricRow.gated(night.verdict().metrics());
        if (!gated.isEmpty()) {
            lines.add("");
            lines.addAll(table(gated));
        }
        return lines;
    }

    private List<String> table(List<MetricRow> rows) {
        TextTable table = TextTable.ofFigures()
                .row(List.of("metric", "tonight", "baseline", "expected", "change", "p", "verdict"));
        rows.forEach(row -> table.row(List.of(
                row.label(),
                row.tonight(),
                row.baseline(),
                row.band(),
                row.change(),
                row.p(),
                paint.verdict(row.found().verdict()))));
        return table.lines();
    }
}
