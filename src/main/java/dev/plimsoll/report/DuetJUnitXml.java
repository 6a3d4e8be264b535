package dev.plimsoll.report;

import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a duet's {@code junit.xml} for CI servers: a test case whether the measurement is valid, and one for each change;
 * one that is open is skipped, and in an invalid duet all are.
 */
final class DuetJUnitXml {
    private DuetJUnitXml() {}

    static String of(DuetResult duet) {
        List<JUnitCase> cases = new ArrayList<>();
        cases.add(JUnitCase.validity(duet.judgement()));
        DuetTable.rows(duet).forEach(row -> cases.add(change(row, duet.verdict())));
        cases.addAll(JUnitCase.otherReasons(duet.judgement()));
        Manifest manifest = duet.a().manifest();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("duet", duet.id());
        properties.put("verdict", duet.verdict().name());
        properties.put("seed", String.valueOf(manifest.seed()));
        properties.put("a", manifest.target());
        properties.put("b", duet.b().manifest().target());
        return new JUnitSuite(
                        "duet " + manifest.profile(), duet.a().summary().measured(), manifest.started(), properties)
                .of(cases);
    }

    private static JUnitCase change(DuetRow row, Verdict verdict) {
        Verdict own = verdict == Verdict.INVALID ? Verdict.UNDECIDED : row.verdict();
        return new JUnitCase(row.name(), own, "change", row.word() + figures(row));
    }

    private static String figures(DuetRow row) {
        return row.hasInterval()
                ? ": " + row.changed() + " (" + row.interval() + "), allowed are "
                        + Figures.share(row.scale().allowed())
                : "";
    }
}
