package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.report.SummaryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is known of every call comes out at the end of the whole chain, on both clocks: each percentile of
 * {@code summary.json} and of the log read back is within 0.1 % of the sorted times.
 */
class ClockTruthTest {
    private static final int CALLS = 20_000;
    private static final double TOLERANCE_PERCENT = 0.1;

    @TempDir
    private Path directory;

    private List<RecordedCall> calls = List.of();
    private JsonNode health = new JsonMapper().createObjectNode();
    private LatencyTotals readBack = new LatencyTotals();

    @BeforeEach
    void replay() throws IOException {
        calls = draw(new SplittableRandom(11));
        Path file = directory.resolve("latency.hlog");
        RecordedRun recorded;
        try (HistogramLog log = HistogramLog.open(file, Instant.EPOCH)) {
            recorded = RecordedRun.of(calls, second -> {
                try {
                    log.append(second);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        }
        readBack = LatencyTotals.fromLog(file);
        health = new JsonMapper().readTree(SummaryJson.of(recorded.summary())).at("/operations/health");
    }

    @Test
    void isInTheSummaryOnBothClocks() {
        for (Percentile percentile : Percentile.values()) {
            assertThat(inSummary("response", percentile))
                    .as("response %s", percentile.label())
                    .isCloseTo(sorted(ClockTruthTest::response, percentile), withinPercentage(TOLERANCE_PERCENT));
            assertThat(inSummary("service", percentile))
                    .as("service %s", percentile.label())
                    .isCloseTo(sorted(ClockTruthTest::service, percentile), withinPercentage(TOLERANCE_PERCENT));
        }
    }

    @Test
    void isInTheLogOnBothClocks() {
        Distribution response = readBack.where(it -> it.clock() == LatencyClock.RESPONSE);
        Distribution service = readBack.where(it -> it.clock() == LatencyClock.SERVICE);

        for (Percentile percentile : Percentile.values()) {
            assertThat(seconds(response.valueAt(percentile.quantile()).toNanos()))
                    .isCloseTo(sorted(ClockTruthTest::response, percentile), withinPercentage(TOLERANCE_PERCENT));
            assertThat(seconds(service.valueAt(percentile.quantile()).toNanos()))
                    .isCloseTo(sorted(ClockTruthTest::service, percentile), withinPercentage(TOLERANCE_PERCENT));
        }
    }

    @Test
    void countsEveryCallOnce() {
        assertThat(health.path("calls").asInt()).isEqualTo(CALLS);
        assertThat(health.at("/response/count").asInt()).isEqualTo(CALLS);
        assertThat(health.at("/service/count").asInt()).isEqualTo(CALLS);
        assertThat(readBack.where(it -> it.clock() == LatencyClock.SERVICE).count())
                .isEqualTo(CALLS);
    }

    private double inSummary(String clock, Percentile percentile) {
        return health.path(clock).path(percentile.label()).path("value").asDouble();
    }

    /** The shortest time that at least this share did not exceed. */
    private double sorted(ToLongFunction<RecordedCall> time, Percentile percentile) {
        long[] times = calls.stream().mapToLong(time).sorted().toArray();
        int rank = (int) Math.ceil(Math.round(percentile.quantile() * 1000) * times.length / 1000.0);
        return seconds(times[rank - 1]);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static long response(RecordedCall call) {
        return call.ended() - call.intended();
    }

    private static long service(RecordedCall call) {
        return call.ended() - call.sent();
    }

    /** Service times from microseconds to a minute; the injector is late now and then, by up to two seconds. */
    private static List<RecordedCall> draw(RandomGenerator random) {
        List<RecordedCall> calls = new ArrayList<>();
        long intended = 0;
        for (int i = 0; i < CALLS; i++) {
            intended += Math.round(random.nextExponential() * 5e6);
            long lag = random.nextInt(20) == 0 ? random.nextLong(2_000_000_000) : random.nextLong(500_000);
            long service = Math.round(30e6 * Math.exp(1.5 * random.nextGaussian())) + 1_000;
            calls.add(new RecordedCall(intended, intended + lag, intended + lag + service));
        }
        return calls;
    }
}
