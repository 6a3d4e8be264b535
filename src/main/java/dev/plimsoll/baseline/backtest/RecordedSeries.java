package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * The nights of one series, the oldest first, each of as many runs.
 *
 * @param measure says which way it gets worse
 */
public record RecordedSeries(String name, Measure measure, List<RecordedNight> nights) {
    public RecordedSeries {
        nights = List.copyOf(nights);
        long kinds = nights.stream().mapToInt(it -> it.runs().size()).distinct().count();
        if (kinds != 1) {
            throw new IllegalArgumentException("series " + name + " needs nights of as many runs each");
        }
    }

    Metric metric() {
        return new Metric(name, measure);
    }

    /**
     * Which runs of each night are the night, and which its reruns.
     *
     * @throws InvalidNightsException when there is no run to stand for a rerun
     */
    public RunDivision division() {
        return RunDivision.of(nights.get(0).runs().size());
    }

    /** The same, had every run from that night on been worse by the factor. */
    RecordedSeries slowedFrom(int night, double factor) {
        List<RecordedNight> slowed = new ArrayList<>(nights.subList(0, night));
        nights.subList(night, nights.size()).forEach(it -> slowed.add(it.worsened(measure.direction(), factor)));
        return new RecordedSeries(name, measure, slowed);
    }
}
