package dev.plimsoll.report.night;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.night.NightResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a gated metric was in the latest night of another build, beside tonight. */
record BuildRow(MetricRow row, OptionalDouble then) {
    /** The latest night before that measured another build than tonight's; the latest of all where none is named. */
    static Optional<NightValues> other(NightResult night) {
        List<NightValues> nights = night.earlier().nights();
        return nights.stream()
                .filter(it -> night.plan().build().isEmpty()
                        || !it.night().build().equals(night.plan().build()))
                .reduce((earlier, later) -> later);
    }

    static List<BuildRow> of(NightResult night) {
        return other(night).map(NightValues::medians).stream()
                .flatMap(values -> MetricRow.gated(night.verdict().metrics()).stream()
                        .map(row -> new BuildRow(
                                row,
                                values.of(row.found().metric())
                                        .map(OptionalDouble::of)
                                        .orElseGet(OptionalDouble::empty))))
                .toList();
    }

    static String label(NightValues night) {
        return EarlierNights.label(night.night());
    }

    public String before() {
        Metric metric = row.found().metric();
        return new MetricText(metric.measure()).figure(then);
    }

    public String change() {
        return then.isPresent() && row.found().value().isPresent()
                ? MetricText.change(row.found().value().getAsDouble() / then.getAsDouble() - 1)
                : MetricText.change(OptionalDouble.empty());
    }
}
