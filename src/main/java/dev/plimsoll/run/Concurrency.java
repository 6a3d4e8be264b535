package dev.plimsoll.run;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How many users were there at once, beside how many Little's law expects, over the same measured seconds: visits last
 * longer than planned where the service is slower than planned.
 */
public record Concurrency(double plannedMean, double seenMean, double plannedMax, double seenMax) {
    /** Empty where nothing was planned. */
    static Optional<Concurrency> of(List<SecondOfRun> timeline) {
        List<SecondOfRun> planned =
                timeline.stream().filter(it -> it.planned().isPresent()).toList();
        ToDoubleFunction<SecondOfRun> plan = it -> it.planned().orElseThrow();
        return planned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concurrency(
                        planned.stream().mapToDouble(plan).average().orElseThrow(),
                        planned.stream()
                                .mapToDouble(SecondOfRun::users)
                                .average()
                                .orElseThrow(),
                        planned.stream().mapToDouble(plan).max().orElseThrow(),
                        planned.stream().mapToDouble(SecondOfRun::users).max().orElseThrow()));
    }
}
