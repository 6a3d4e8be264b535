package dev.plimsoll.report.night;

import dev.plimsoll.baseline.ChangePoint;
import dev.plimsoll.baseline.ChangePoints;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricHistory;
import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.PastNight;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.NightRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One metric, from the nights before to tonight.
 *
 * @param before the oldest first
 * @param changes of the level, tonight included
 * @param runs what the planned runs of tonight measured
 * @param reruns what tonight's reruns measured
 */
record MetricNights(
        MetricVerdict found,
        List<PastNight> before,
        List<ChangePoint> changes,
        List<Double> runs,
        List<Double> reruns) {
    /** Those that are gated. */
    static List<MetricNights> gated(NightResult night) {
        Map<Metric, MetricHistory> histories = night.earlier().histories().stream()
                .collect(Collectors.toMap(MetricHistory::metric, Function.identity()));
        return MetricRow.gated(night.verdict().metrics()).stream()
                .map(MetricRow::found)
                .map(it ->
                        of(it, histories.getOrDefault(it.metric(), new MetricHistory(it.metric(), List.of())), night))
                .toList();
    }

    private static MetricNights of(MetricVerdict found, MetricHistory history, NightResult night) {
        List<PastNight> all = new ArrayList<>(history.nights());
        found.value().ifPresent(it -> all.add(new PastNight(night.label(), it)));
        return new MetricNights(
                found,
                history.nights(),
                ChangePoints.of(new MetricHistory(found.metric(), all)),
                values(found.metric(), night, it -> it.round() == 0),
                values(found.metric(), night, it -> it.round() > 0));
    }

    private static List<Double> values(Metric metric, NightResult night, Predicate<NightRun> chosen) {
        return night.runs().stream()
                .filter(NightRun::isValid)
                .filter(chosen)
                .flatMap(it -> it.values().of(metric).stream())
                .toList();
    }
}
