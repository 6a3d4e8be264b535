package dev.plimsoll.report.night;

import dev.plimsoll.baseline.Expectation;
import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.report.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One metric of a night in words. */
record MetricRow(MetricVerdict found) {
    private static final String ABSENT = "–";

    static List<MetricRow> gated(List<MetricVerdict> metrics) {
        return in(Role.GATED, metrics);
    }

    static List<MetricRow> informing(List<MetricVerdict> metrics) {
        return in(Role.INFORMS, metrics);
    }

    private static List<MetricRow> in(Role role, List<MetricVerdict> metrics) {
        return metrics.stream()
                .filter(it -> it.role() == role)
                .map(MetricRow::new)
                .toList();
    }

    public String label() {
        return found.metric().label();
    }

    public String signal() {
        return found.signal().label();
    }

    public String tonight() {
        return text().figure(found.value());
    }

    public String baseline() {
        return expected(it -> text().figure(it.baseline()));
    }

    public String band() {
        return expected(it -> text().band(it));
    }

    public String nights() {
        return expected(it -> Figures.count(it.nights()));
    }

    public String smallestVisibleStep() {
        return expected(it -> Figures.share(it.smallestVisibleStep()));
    }

    public String change() {
        return MetricText.change(found.change());
    }

    public String p() {
        return MetricText.p(found.p());
    }

    private MetricText text() {
        return new MetricText(found.metric().measure());
    }

    private String expected(Function<Expectation, String> figure) {
        Optional<Expectation> expected = found.expected();
        return expected.map(figure).orElse(ABSENT);
    }
}
