package dev.plimsoll.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.RunValues;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.SeriesOverview;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Verdict;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a team has after three years: 1,000 nights of 3 runs with 10 operations each. */
@Tag("alone")
class ThousandNightsIT {
    private static final int NIGHTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 3_000_000;
    private static final Instant FIRST = Instant.parse("2024-01-01T02:00:00Z");
    private static final SeriesKey KEY = SeriesKey.of(Map.of("duration", "600.0 s"));

    private final Random random = new Random(1);

    /** In processor time, so that whatever else the machine does makes no difference. */
    @Test
    void areDrawnWithinFiveSecondsOnAPageOfLessThanThreeMegabytes() {
        List<NightValues> nights =
                IntStream.range(0, NIGHTS).mapToObj(this::night).toList();
        Instant last = FIRST.plus(Duration.ofDays(NIGHTS));
        SeriesNights series = new SeriesNights(new SeriesOverview(KEY, "load", NIGHTS, FIRST, last), nights);

        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String page = new TrendPage().of(List.of(series));
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);

        assertThat(took).isLessThan(PATIENCE);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(page).contains("1,000 nights");
    }

    private NightValues night(int number) {
        Instant start = FIRST.plus(Duration.ofDays(number));
        Night night = new Night(
                "night-" + number,
                "load",
                KEY.text(),
                start,
                start.plusSeconds(1800),
                Optional.of("1." + number / 50),
                Verdict.PASS,
                Standing.BASELINE,
                Optional.empty());
        return new NightValues(
                night,
                IntStream.range(0, 3)
                        .mapToObj(run -> new RunValues(night.id() + "-" + run, 0, values(number)))
                        .toList());
    }

    /** 15 % slower for good after 600 nights. */
    private MetricValues values(int night) {
        double level = night < 600 ? 1 : 1.15;
        Map<Metric, Double> values = new TreeMap<>();
        Stream.concat(Stream.of(Operation.values()).map(Operation::label), Stream.of(Metric.ALL))
                .forEach(operation -> {
                    for (Measure measure : Measure.values()) {
                        double noise = Math.exp(0.03 * random.nextGaussian());
                        values.put(new Metric(operation, measure), 0.02 * level * noise);
                    }
                });
        return new MetricValues(values);
    }
}
