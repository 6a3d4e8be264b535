package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricHistory;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.PastNight;
import dev.plimsoll.baseline.Reruns;
import dev.plimsoll.baseline.Tonight;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Verdict;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole gate as it judges a night in earnest, its reruns taken from the runs that the night has besides. */
public final class GateRule implements NightRule {
    private static final Judgement OBJECTIVES_MET = new Judgement(Verdict.PASS, List.of(), List.of(), Map.of());

    @Override
    public String name() {
        return "the gate";
    }

    @Override
    public boolean alarms(RecordedSeries series, int night) {
        Metric metric = series.metric();
        RunDivision division = series.division();
        RecordedNight recorded = series.nights().get(night);
        List<PastNight> before = series.nights().subList(0, night).stream()
                .map(it -> new PastNight(
                        it.label(),
                        median(metric, division.night(it)).of(metric).orElseThrow()))
                .toList();
        Gate gate = new Gate(new GatedMetrics(Set.of(metric)));
        Tonight tonight = new Tonight(recorded.label(), median(metric, division.night(recorded)), OBJECTIVES_MET);
        return gate.judge(tonight, List.of(new MetricHistory(metric, before)), reruns(series, recorded))
                        .verdict()
                == Verdict.FAIL;
    }

    private static Reruns reruns(RecordedSeries series, RecordedNight night) {
        RunDivision division = series.division();
        Iterator<MetricValues> left = Stream.of(division.firstRerun(night), division.secondRerun(night))
                .map(it -> median(series.metric(), it))
                .iterator();
        return suspects -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    private static MetricValues median(Metric metric, List<Double> runs) {
        return MetricValues.medians(
                runs.stream().map(it -> new MetricValues(Map.of(metric, it))).toList());
    }
}
