package dev.plimsoll.baseline;

import java.util.List;
import java.util.Optional;

/**
 * The nights that tonight is compared with: the last 30 on the level that holds now. A change of level is confirmed, and
 * a new baseline begun, once ten nights lie on the new one: enough to know its noise, so that no cut makes the gate
 * learn again.
 */
final class Baseline {
    private static final int WINDOW = 30;
    private static final int RECENT = 3;
    /** With fewer before them, no three nights are worse with p < 0.001. */
    private static final int FEWEST_FOR_SHIFT = 17;
    /** With fewer, the correlation of one night with the next is chance. */
    private static final int FEWEST_FOR_CORRELATION = 20;

    private final MetricHistory history;
    private final int start;

    private Baseline(MetricHistory history, int start) {
        this.history = history;
        this.start = start;
    }

    static Baseline of(MetricHistory history) {
        int latest = history.nights().size() - PredictionInterval.FEWEST;
        List<ChangePoint> confirmed = ChangePoints.of(history).stream()
                .filter(it -> it.index() <= latest)
                .toList();
        return new Baseline(
                history,
                confirmed.isEmpty() ? 0 : confirmed.get(confirmed.size() - 1).index());
    }

    private Scores scores() {
        return history.scores().from(start);
    }

    /** Empty without a night. */
    Optional<PredictionInterval> prediction() {
        Scores recent = scores().last(WINDOW);
        double smallest = Math.log(history.metric().measure().smallestRatio());
        return recent.size() == 0 ? Optional.empty() : Optional.of(PredictionInterval.of(recent, smallest));
    }

    /** Of the last three nights, tonight among them, against those before; empty when those are too few. */
    Optional<RankShift> shift(double tonight) {
        Scores all = scores().and(tonight);
        Scores before = all.first(Math.max(0, all.size() - RECENT)).last(WINDOW);
        return before.size() < FEWEST_FOR_SHIFT
                ? Optional.empty()
                : Optional.of(RankShift.of(before, all.last(RECENT)));
    }

    /** Of one night with the next; 0 while there are too few. */
    double autocorrelation() {
        return scores().size() < FEWEST_FOR_CORRELATION ? 0 : scores().autocorrelation();
    }

    /** The label of its first night. */
    String since() {
        List<PastNight> nights = history.nights();
        return nights.get(Math.max(start, nights.size() - WINDOW)).label();
    }
}
