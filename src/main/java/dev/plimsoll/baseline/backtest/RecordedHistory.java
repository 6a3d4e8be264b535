package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.RunValues;
import dev.plimsoll.baseline.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes recorded series of the nights in a history: one of each gated metric, over the planned runs. */
public final class RecordedHistory {
    private final GatedMetrics gated;

    public RecordedHistory(GatedMetrics gated) {
        this.gated = gated;
    }

    /**
     * The gated metrics of one series of comparable nights. Nights must have as many runs each: where they differ, the
     * commonest number counts, what a night has beyond it is left out, and so are nights that have fewer. A series whose
     * nights are single runs is left out: none of them could be a rerun.
     *
     * @param key names the series of nights
     * @param nights the oldest first
     */
    public List<RecordedSeries> series(String key, List<NightValues> nights) {
        return gated.metrics().stream()
                .sorted()
                .flatMap(metric -> series(key, metric, nights).stream())
                .toList();
    }

    private static Optional<RecordedSeries> series(String key, Metric metric, List<NightValues> nights) {
        List<RecordedNight> recorded = nights.stream()
                .filter(it -> it.night().standing() == Standing.BASELINE)
                .map(it -> new RecordedNight(EarlierNights.label(it.night()), planned(metric, it)))
                .filter(it -> !it.runs().isEmpty())
                .toList();
        return commonest(recorded)
                .filter(runs -> runs >= RunDivision.FEWEST)
                .map(runs -> new RecordedSeries(
                        key + " " + metric,
                        metric.measure(),
                        recorded.stream()
                                .filter(it -> it.runs().size() >= runs)
                                .map(it ->
                                        new RecordedNight(it.label(), it.runs().subList(0, runs)))
                                .toList()));
    }

    private static List<Double> planned(Metric metric, NightValues night) {
        return night.runs().stream()
                .filter(it -> it.round() == 0)
                .map(RunValues::values)
                .flatMap(it -> it.of(metric).stream())
                .toList();
    }

    /** How many runs most nights have, the larger number where two are as common; empty without a night. */
    private static Optional<Integer> commonest(List<RecordedNight> nights) {
        Map<Integer, Long> counts =
                nights.stream().collect(Collectors.groupingBy(it -> it.runs().size(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }
}
