package dev.plimsoll.baseline;

import java.util.List;

/** What comparable valid nights before tonight measured of one metric, the oldest first. */
public record MetricHistory(Metric metric, List<PastNight> nights) {
    public MetricHistory {
        nights = List.copyOf(nights);
        nights.forEach(night -> MetricValues.check(metric, night.value()));
    }

    Scores scores() {
        Direction direction = metric.measure().direction();
        return Scores.of(
                nights.stream().mapToDouble(it -> direction.score(it.value())).toArray());
    }
}
