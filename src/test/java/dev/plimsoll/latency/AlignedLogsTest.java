package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedLogsTest {
    private static final long START = 1_700_000_000_000L;

    @TempDir
    private Path directory;

    /** One began 300 ms after a full second, the other a second and 100 ms later. */
    @Test
    void addsWhatHappenedInTheSameSecondOfTheClock() throws IOException {
        Path one = log("one", START + 300, 5, 6, 7);
        Path two = log("two", START + 1_400, 10, 20);

        List<IntervalHistograms> seconds = read(one, two);

        assertThat(seconds).extracting(it -> it.where(any -> true).count()).containsExactly(5L, 16L, 27L);
        assertThat(seconds.get(1).start()).isEqualTo(Instant.ofEpochMilli(START + 1_000));
        assertThat(seconds.get(1).end()).isEqualTo(Instant.ofEpochMilli(START + 2_000));
    }

    @Test
    void readsOneLogAsItIs() throws IOException {
        Path log = log("one", START, 3, 0, 4);

        List<IntervalHistograms> seconds = read(log);

        assertThat(seconds).extracting(it -> it.where(any -> true).count()).containsExactly(3L, 4L);
        assertThat(LatencyTotals.fromLog(log).where(any -> true).count()).isEqualTo(7);
    }

    @Test
    void countsFailuresOfAllInjectorsBatchByBatch() throws IOException {
        LatencyTotals totals = new LatencyTotals();
        read(log("one", START, 5, 5), log("two", START, 10, 10)).forEach(totals::add);

        ShareSeries share = totals.share(it -> it.outcome() == Outcome.SUCCESS, any -> true);

        assertThat(share.batches()).isEqualTo(2);
        assertThat(share.counted()).isEqualTo(30);
    }

    private Path log(String name, long startMillis, int... callsInEach) throws IOException {
        Path file = directory.resolve(name);
        LatencyRecorder recorder = new LatencyRecorder();
        Instant start = Instant.ofEpochMilli(startMillis);
        try (HistogramLog log = HistogramLog.open(file, start)) {
            for (int second = 0; second < callsInEach.length; second++) {
                for (int call = 0; call < callsInEach[second]; call++) {
                    recorder.recordResponse(Operation.HEALTH, Outcome.SUCCESS, 1_000_000);
                }
                log.append(recorder.drain(start.plusSeconds(second), start.plusSeconds(second + 1L)));
            }
        }
        return file;
    }

    private static List<IntervalHistograms> read(Path... files) throws IOException {
        List<IntervalHistograms> all = new ArrayList<>();
        try (AlignedLogs logs = AlignedLogs.open(List.of(files))) {
            for (Optional<IntervalHistograms> next = logs.next(); next.isPresent(); next = logs.next()) {
                all.add(next.get());
            }
        }
        return all;
    }
}
