package dev.plimsoll.capacity;

import dev.plimsoll.latency.ShareSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The measured part of trials in batches of equal length, ten of each trial, for the interval of batch means. */
final class Batched {
    private static final int EACH = 10;

    private Batched() {}

    /** How many calls missed one objective in each batch of one trial or of several at the same load. */
    static ShareSeries series(Stream<List<TrialSecond>> measured, int objective) {
        return new ShareSeries(measured.flatMap(seconds -> batches(seconds, objective).stream())
                .toList());
    }

    private static List<ShareSeries.Batch> batches(List<TrialSecond> seconds, int objective) {
        List<ShareSeries.Batch> batches = new ArrayList<>();
        for (int batch = 0; batch < EACH; batch++) {
            int from = batch * seconds.size() / EACH;
            int to = (batch + 1) * seconds.size() / EACH;
            batches.add(sum(seconds.subList(from, to), objective));
        }
        return batches;
    }

    private static ShareSeries.Batch sum(List<TrialSecond> seconds, int objective) {
        long counted = 0;
        long total = 0;
        for (TrialSecond second : seconds) {
            counted += second.objectives().get(objective).counted();
            total += second.objectives().get(objective).total();
        }
        return new ShareSeries.Batch(counted, total);
    }
}
