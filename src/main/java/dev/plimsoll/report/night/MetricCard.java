package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.slo.Verdict;
import java.util.Comparator;
import java.util.List;

/** A gated metric as the page shows it: its figures, its plot, its changes of level. */
record MetricCard(MetricRow row, NightChart chart, List<ChangeRow> changes) {
    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.INVALID, Verdict.FAIL, Verdict.UNDECIDED, Verdict.LEARNING, Verdict.PASS);

    /** The gravest first. */
    static List<MetricCard> of(NightResult night) {
        return MetricNights.gated(night).stream()
                .sorted(Comparator.comparing(
                        it -> GRAVEST_FIRST.indexOf(it.found().verdict())))
                .map(MetricCard::of)
                .toList();
    }

    private static MetricCard of(MetricNights nights) {
        List<ChangeRow> changes = nights.changes().stream()
                .map(it -> new ChangeRow(nights.found().metric(), it))
                .toList();
        return new MetricCard(new MetricRow(nights.found()), new NightPlot(nights).chart(), changes);
    }
}
