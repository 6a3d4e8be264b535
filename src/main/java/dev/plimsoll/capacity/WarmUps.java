package dev.plimsoll.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * How long trials take to warm up: the median of what {@link Mser5} tells of all so far. A target warms up in every trial,
 * while a busy time that happens to fall on the start of one is chance; to cut it off would leave the better part, and
 * bounds too high.
 */
final class WarmUps {
    private final List<Integer> seconds = new ArrayList<>();

    /** In seconds; takes this trial into account. */
    int including(Trial trial) {
        seconds.add(new Mser5(trial.seconds().stream()
                        .mapToDouble(TrialSecond::inFlight)
                        .toArray())
                .warmUp());
        List<Integer> sorted = seconds.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
