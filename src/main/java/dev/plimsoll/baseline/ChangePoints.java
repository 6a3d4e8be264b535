package dev.plimsoll.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the nights at which the level of a metric changed for good, as Hunter does (M. Fleming et al., ICPE 2023):
 * E-divisive cuts windows of 50 nights where Student's t is below 0.01, then the weakest cuts are taken back until each
 * has a t below 0.001 and moves the level by what matters of its measure, 5 % for times.
 */
public final class ChangePoints {
    private static final int WINDOW = 50;
    private static final double WEAK = 0.01;
    private static final double STRONG = 0.001;

    private ChangePoints() {}

    /** The oldest first. */
    public static List<ChangePoint> of(MetricHistory history) {
        Measure measure = history.metric().measure();
        Cuts cuts = new Cuts(history.scores(), candidates(history.scores()));
        cuts.drop(STRONG, Math.log(measure.smallestRatio()));
        return cuts.indices().stream().map(it -> point(history, cuts, it)).toList();
    }

    private static ChangePoint point(MetricHistory history, Cuts cuts, int index) {
        LevelChange change = cuts.changeAt(index);
        double ratio = history.metric().measure().direction().value(change.shift());
        List<PastNight> nights = history.nights();
        return new ChangePoint(
                index, nights.get(index - 1).label(), nights.get(index).label(), ratio - 1, change.p());
    }

    /** Each window starts where the last cut of the one before was made, or else in its middle. */
    private static List<Integer> candidates(Scores scores) {
        List<Integer> candidates = new ArrayList<>();
        int start = 0;
        while (start < scores.size()) {
            List<Integer> found = new ArrayList<>();
            split(scores.from(start).first(WINDOW), start, found);
            int last = found.isEmpty() ? 0 : found.get(found.size() - 1);
            start = Math.max(last, start + WINDOW / 2);
            candidates.addAll(found);
        }
        return spaced(candidates);
    }

    /** Overlapping windows may find one change at two nights side by side. */
    private static List<Integer> spaced(List<Integer> candidates) {
        List<Integer> spaced = new ArrayList<>();
        candidates.stream().sorted().forEach(it -> {
            if (spaced.isEmpty() || it - spaced.get(spaced.size() - 1) >= EnergySplit.SHORTEST) {
                spaced.add(it);
            }
        });
        return spaced;
    }

    private static void split(Scores scores, int offset, List<Integer> found) {
        if (!EnergySplit.isPossible(scores)) {
            return;
        }
        int index = EnergySplit.of(scores).index();
        if (LevelChange.between(scores.first(index), scores.from(index)).p() < WEAK) {
            split(scores.first(index), offset, found);
            found.add(offset + index);
            split(scores.from(index), offset + index, found);
        }
    }
}
