package dev.plimsoll.report;

import dev.plimsoll.duet.Changes;
import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.duet.Standing;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.slo.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a terminal shows at the end of a duet: verdict, reasons, changes; at most 100 columns wide. */
public final class DuetTable {
    private final Paint paint;

    public DuetTable(Paint paint) {
        this.paint = paint;
    }

    /** Lines without line ends. */
    public List<String> of(DuetResult duet) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.verdict(duet.verdict()) + "  " + DuetSentence.of(duet.verdict()));
        duet.reasons().stream().map(Reason::message).forEach(it -> lines.addAll(Paragraph.wrapped(it)));
        lines.add("");
        TextTable table = TextTable.ofFigures().row(List.of("", "calls", "a", "b", "change", "95 % interval", "b is"));
        rows(duet)
                .forEach(row -> table.row(List.of(
                        row.name(),
                        row.values().calls(),
                        row.values().a(),
                        row.values().b(),
                        row.changed(),
                        row.interval(),
                        row.word())));
        lines.addAll(table.lines());
        return lines;
    }

    /** Medians always; a higher percentile where it has an interval. */
    static Stream<DuetRow> rows(DuetResult duet) {
        Changes changes = duet.changes();
        DuetRow.Scale scale = DuetRow.Scale.of(
                changes.times().stream().flatMap(it -> it.change().stream()),
                duet.allowance().slower());
        return Stream.concat(
                changes.times().stream()
                        .filter(it -> it.percentile() == Percentile.P50 || it.standing() != Standing.TOO_FEW)
                        .map(it -> DuetRow.of(it, scale)),
                Stream.of(DuetRow.of(changes.failures(), duet.allowance().failing())));
    }
}
