package dev.plimsoll.gatling;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.global;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Recordings;
import io.gatling.javaapi.core.Assertion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatlingAssertionsTest {
    private static final long MILLI = 1_000_000;

    private final LatencyRecorder recorder = new LatencyRecorder();

    @Test
    void holdWhenTheyShould() {
        record(Operation.HEALTH, Outcome.SUCCESS, 98, 100);
        record(Operation.SMART_CHAT, Outcome.RECOVERED, 1, 3_000);
        record(Operation.SMART_CHAT, Outcome.FAILURE, 1, 4_000);

        assertThat(failed(
                        global().allRequests().count().is(100L),
                        global().failedRequests().count().is(1L),
                        global().successfulRequests().count().is(99L),
                        global().failedRequests().percent().is(1.0),
                        details("health").allRequests().count().is(98L),
                        details("smart_chat").failedRequests().percent().is(50.0),
                        details("health").responseTime().max().lt(102),
                        global().requestsPerSec().is(10.0),
                        details("health").requestsPerSec().is(9.8),
                        forAll().responseTime().max().lt(4_010)))
                .isEmpty();
    }

    @Test
    void sayWhatWasMeasuredWhenTheyDoNotHold() {
        record(Operation.HEALTH, Outcome.SUCCESS, 98, 100);
        record(Operation.HEALTH, Outcome.FAILURE, 2, 100);

        assertThat(failed(
                        global().failedRequests().count().is(0L),
                        details("health").failedRequests().percent().lt(1.0),
                        global().requestsPerSec().gt(20.0)))
                .containsExactly(
                        "Global: count of failed events is 0.0, was 2.0",
                        "health: percentage of failed events is less than 1.0, was 2.0",
                        "Global: mean requests per second is greater than 20.0, was 10.0");
    }

    @Test
    void areHeldAgainstEachOperationThatWasCalled() {
        record(Operation.HEALTH, Outcome.SUCCESS, 10, 100);
        record(Operation.SMART_CHAT, Outcome.SUCCESS, 10, 900);

        assertThat(failed(forAll().responseTime().max().lt(500)))
                .containsExactly("smart_chat: max of response time is less than 500.0, was 900.0");
    }

    @Test
    void cannotBeToldOfWhatIsNoOperation() {
        record(Operation.HEALTH, Outcome.SUCCESS, 10, 100);

        assertThat(failed(details("helth").allRequests().count().gt(0L)))
                .containsExactly("helth: count of all events is greater than 0.0, which could not be told");
    }

    /** Gatling's own digest printed 876 ms, and passed (gatling#4715). */
    @Test
    void failOnTheSlowHeapOfABimodalCase() {
        for (long nanos : Recordings.bimodal()) {
            recorder.record(Operation.SMART_CHAT, Outcome.SUCCESS, nanos, nanos);
        }

        assertThat(failed(global().responseTime().percentile(95.0).lt(1_500)))
                .containsExactly("Global: 95th percentile of response time is less than 1500.0, was 1503.0");
    }

    @Test
    void countFromTheIntendedStart() {
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 900 * MILLI, 10 * MILLI);

        assertThat(failed(global().responseTime().max().lt(500)))
                .containsExactly("Global: max of response time is less than 500.0, was 900.0");
    }

    /** Half take 100 ms, half 300 ms: 100 ms from the mean, all of them. It once was 0, and every limit held. */
    @Test
    void knowTheStandardDeviation() {
        record(Operation.HEALTH, Outcome.SUCCESS, 50, 100);
        record(Operation.HEALTH, Outcome.SUCCESS, 50, 300);

        assertThat(failed(
                        global().responseTime().stdDev().between(99, 101),
                        global().responseTime().stdDev().lt(90)))
                .containsExactly("Global: standard deviation of response time is less than 90.0, was 101.0");
    }

    private void record(Operation operation, Outcome outcome, int count, long millis) {
        for (int call = 0; call < count; call++) {
            recorder.record(operation, outcome, millis * MILLI, millis * MILLI);
        }
    }

    private List<String> failed(Assertion... assertions) {
        LatencyTotals totals = new LatencyTotals();
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(10)));
        return new GatlingAssertions(totals, Duration.ofSeconds(10))
                .failed(Stream.of(assertions).map(Assertion::asScala).toList());
    }
}
