package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
    private final Batches<String> batches = new Batches<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1_000, 86_400})
    void keepEveryCallHoweverLongTheRun(int seconds) {
        Histogram call = times(1_000);

        for (int second = 0; second < seconds; second++) {
            batches.add(Map.of("chat", call));
        }

        assertThat(totals()).hasSizeBetween(Math.min(seconds, 32), 63);
        assertThat(totals().stream().mapToLong(it -> it).sum()).isEqualTo(seconds);
    }

    @Test
    void joinNeighboursSoThatAllButTheLastAreOfOneLength() {
        for (int second = 0; second < 131; second++) {
            batches.add(Map.of("chat", times(5)));
        }

        assertThat(totals()).hasSize(33).endsWith(4L, 3L);
        assertThat(totals().subList(0, 32)).containsOnly(4L);
    }

    @Test
    void bringSeriesTogetherBatchByBatch() {
        batches.add(Map.of("chat", times(10, 20), "list", times(30)));
        batches.add(Map.of("list", times(40)));

        assertThat(batches.where(it -> true)).extracting(SparseCounts::total).containsExactly(3L, 1L);
        assertThat(batches.where("chat"::equals))
                .extracting(SparseCounts::total)
                .containsExactly(2L, 0L);
    }

    @Test
    void countTimesUpToABucket() {
        batches.add(Map.of("chat", times(10, 20, 1_000_000, 2_000_000_000)));

        SparseCounts counts = batches.where(it -> true).get(0);

        assertThat(counts.upTo(SparseCounts.bucketOf(9))).isZero();
        assertThat(counts.upTo(SparseCounts.bucketOf(10))).isEqualTo(1);
        assertThat(counts.upTo(SparseCounts.bucketOf(1_000_000))).isEqualTo(3);
        assertThat(counts.upTo(SparseCounts.bucketOf(1_900_000_000))).isEqualTo(3);
        assertThat(counts.upTo(SparseCounts.bucketOf(3_000_000_000L))).isEqualTo(4);
    }

    private List<Long> totals() {
        return batches.where(it -> true).stream().map(SparseCounts::total).toList();
    }

    private static Histogram times(long... nanos) {
        Histogram histogram = new Histogram(1, 4_000_000_000L, HistogramRange.DIGITS);
        for (long time : nanos) {
            histogram.recordValue(time);
        }
        return HistogramRange.compact(histogram);
    }
}
