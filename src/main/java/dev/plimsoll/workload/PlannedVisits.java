package dev.plimsoll.workload;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What the visits of a schedule add up to: each is drawn as it will be, or so many of them evenly when there are more. */
final class PlannedVisits {
    /** Enough that a mean is met within a few per cent, few enough to be drawn in a moment. */
    private static final int MOST = 4_000;

    private final List<PlannedVisit> visits;

    private PlannedVisits(List<PlannedVisit> visits) {
        this.visits = visits;
    }

    static PlannedVisits of(ArrivalSchedule schedule, VisitModel model, Journey journey, long seed) {
        int count = Math.min(MOST, schedule.size());
        return new PlannedVisits(IntStream.range(0, count)
                .map(it -> schedule.numberOf((int) ((long) it * schedule.size() / count)))
                .mapToObj(number -> {
                    RandomGenerator random = Seeds.visit(seed, number);
                    return journey.plan(model, model.visit(number, random), random);
                })
                .toList());
    }

    /** What this share of the visits does not exceed; of no visits it is 0. */
    double quantile(double share, ToDoubleFunction<PlannedVisit> figure) {
        double[] sorted = visits.stream().mapToDouble(figure).sorted().toArray();
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)];
    }

    /** Of no visits it is 0. */
    double mean(ToDoubleFunction<PlannedVisit> figure) {
        return visits.stream().mapToDouble(figure).average().orElse(0);
    }
}
