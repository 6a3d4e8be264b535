package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistogramLogTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00.250Z");

    private static final Duration LIMIT = Duration.ofMillis(1);

    private final LatencyTotals totals = new LatencyTotals();

    @TempDir
    private Path folder;

    @Test
    void holdsTheVeryTimesOfTheRun() throws IOException {
        Path file = writeThreeSeconds();

        LatencyTotals read = LatencyTotals.fromLog(file);

        for (Operation operation : List.of(Operation.SMART_CHAT, Operation.HEALTH)) {
            for (LatencyClock clock : LatencyClock.values()) {
                Distribution written = totals.where(it -> it.operation() == operation && it.clock() == clock);
                Distribution back = read.where(it -> it.operation() == operation && it.clock() == clock);
                assertThat(back.count()).isEqualTo(written.count()).isPositive();
                assertThat(back.sampleOver(LIMIT)).isEqualTo(written.sampleOver(LIMIT));
                assertThat(back.valueAt(0.5)).isEqualTo(written.valueAt(0.5)).isPositive();
                assertThat(back.valueAt(0.95)).isEqualTo(written.valueAt(0.95));
                assertThat(back.mean()).isEqualTo(written.mean());
                assertThat(back.overflow()).isEqualTo(written.overflow());
            }
        }
        assertThat(read.where(it -> true).overflow()).isEqualTo(3);
    }

    @Test
    void isReadByTheUsualToolsWithTimesAndTags() throws IOException {
        Path file = writeThreeSeconds();

        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            EncodableHistogram first = reader.nextIntervalHistogram();

            assertThat(first.getTag()).isEqualTo("smart_chat|success|response");
            assertThat(first.getStartTimeStamp()).isEqualTo(START.toEpochMilli());
            assertThat(first.getEndTimeStamp()).isEqualTo(START.toEpochMilli() + 1_000);
        }
    }

    @Test
    void saysInItsHeadWhatTheNumbersAre() throws IOException {
        Path file = writeThreeSeconds();

        assertThat(Files.readAllLines(file))
                .startsWith(
                        "#[Response and service times of a load run, in nanoseconds up to 120 s;"
                                + " 120 s stands for all that took longer]",
                        "#[Interval_Max is in milliseconds: maxValueUnitRatio is 1000000]",
                        "#[Tag: operation|outcome|clock]",
                        "#[Histogram log format version 1.3]")
                .anyMatch(it -> it.startsWith("Tag=health|success|service,2.000,1.000,"));
    }

    @Test
    void losesOnlyTheLineThatAKilledRunWasWriting() throws IOException {
        Path file = writeThreeSeconds();
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));

        LatencyTotals read = LatencyTotals.fromLog(file);

        assertThat(read.where(it -> true).count())
                .isEqualTo(totals.where(it -> true).count() - 400);
    }

    @Test
    void namesATagThatIsNotOurs() throws IOException {
        Path file = writeThreeSeconds();
        Files.writeString(file, Files.readString(file).replace("smart_chat|", "smart_talk|"));

        assertThatIOException()
                .isThrownBy(() -> LatencyTotals.fromLog(file))
                .withMessage(file + ": expected tags such as smart_chat|success|response,"
                        + " was 'smart_talk|success|response'");
    }

    private Path writeThreeSeconds() throws IOException {
        Path file = folder.resolve("latency.hlog");
        SplittableRandom random = new SplittableRandom(11);
        LatencyRecorder recorder = new LatencyRecorder();
        try (HistogramLog log = HistogramLog.open(file, START)) {
            for (int second = 0; second < 3; second++) {
                recorder.record(Operation.SMART_CHAT, Outcome.FAILURE, TimeUnit.SECONDS.toNanos(130), 1);
                for (int i = 0; i < 400; i++) {
                    recorder.record(
                            Operation.SMART_CHAT, Outcome.SUCCESS, random.nextLong(1_000, 9_000_000_000L), 1_000 + i);
                    recorder.record(Operation.HEALTH, Outcome.SUCCESS, random.nextLong(1_000, 5_000_000), 1_000 + i);
                }
                IntervalHistograms interval = recorder.drain(START.plusSeconds(second), START.plusSeconds(second + 1L));
                log.append(interval);
                totals.add(interval);
            }
        }
        return file;
    }
}
