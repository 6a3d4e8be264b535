package dev.plimsoll.latency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * The intervals of a run, one after the other, in at most 63 batches of equally many: whenever another is needed,
 * neighbours are joined and batches become twice as long. So a day takes no more room than a minute, and batches grow
 * with the run, as batch means need it (G. S. Fishman, Grouping observations in digital simulation, Management Science
 * 24, 1978).
 *
 * @param <K> what is told apart in each
 */
final class Batches<K> {
    static final int MOST = 63;

    private final List<Map<K, SparseCounts>> batches = new ArrayList<>();
    private int intervalsInEach = 1;
    private int intervalsInLast;

    /** An interval without calls is left out, as it is in a log. */
    void add(Map<K, Histogram> interval) {
        if (!interval.isEmpty()) {
            append(interval);
        }
    }

    private void append(Map<K, Histogram> interval) {
        if (batches.isEmpty() || intervalsInLast == intervalsInEach) {
            startAnother();
        }
        Map<K, SparseCounts> last = batches.get(batches.size() - 1);
        interval.forEach((series, histogram) -> last.merge(series, SparseCounts.of(histogram), SparseCounts::plus));
        intervalsInLast++;
    }

    private void startAnother() {
        if (batches.size() == MOST) {
            joinNeighbours();
        }
        // Of an odd number of batches the last found no neighbour: it is half full now.
        if (batches.isEmpty() || intervalsInLast == intervalsInEach) {
            batches.add(new LinkedHashMap<>());
            intervalsInLast = 0;
        }
    }

    private void joinNeighbours() {
        for (int i = 0; i + 1 < batches.size(); i++) {
            Map<K, SparseCounts> joined = batches.get(i);
            batches.remove(i + 1).forEach((series, counts) -> joined.merge(series, counts, SparseCounts::plus));
        }
        intervalsInEach *= 2;
    }

    /** The chosen series together, batch by batch. */
    List<SparseCounts> where(Predicate<K> chosen) {
        return batches.stream()
                .map(batch -> batch.entrySet().stream()
                        .filter(it -> chosen.test(it.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(SparseCounts.NONE, SparseCounts::plus))
                .toList();
    }
}
