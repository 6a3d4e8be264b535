package dev.plimsoll.gatling;

import static io.gatling.javaapi.core.CoreDsl.global;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Recordings;
import dev.plimsoll.report.SummaryJson;
import dev.plimsoll.run.Housekeeping;
import dev.plimsoll.run.RecordedCall;
import dev.plimsoll.run.RecordedRun;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.SimulationAssertions;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Verdict;
import io.gatling.commons.stats.assertion.Assertion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 200 calls, 12 of them slower than 1,500 ms, the exact p95 1,502 ms: Gatling's own digest printed 876 ms and let
 * {@code percentile(95).lt(1500)} pass (gatling#4715).
 */
class BimodalAssertionIT {
    private static final List<Assertion> P95_BELOW_1500_MS =
            List.of(global().responseTime().percentile(95).lt(1500).asScala());

    private final RecordedRun run = RecordedRun.of(calls(), second -> {});
    private final RunOutcome outcome = run.outcome(BimodalAssertionIT::hold);
    private final RunSummary summary = outcome.summary(new Housekeeping(), 0);

    @Test
    void failsTheSimulationsOwnAssertion() {
        assertThat(hold(run.totals()).failed())
                .containsExactly("Global: 95th percentile of response time is less than 1500.0, was 1503.0");
    }

    @Test
    void isInTheSummaryAsItIs() throws IOException {
        JsonNode p95 = new JsonMapper().readTree(SummaryJson.of(summary)).at("/operations/health/response/p95/value");

        assertThat(p95.asDouble()).isBetween(1.5005, 1.5035);
    }

    @Test
    void doesNotPass() {
        Judgement judgement = outcome.judge(Objectives.parse(List.of("p95 < 1500 ms"), Map.of()), summary);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons()).extracting(it -> it.code().label()).contains("assertion_failed");
        assertThat(judgement.objectives().get(0).verdict()).isNotEqualTo(Verdict.PASS);
    }

    private static SimulationAssertions hold(LatencyTotals totals) {
        GatlingAssertions assertions = new GatlingAssertions(totals, Duration.ofSeconds(2));
        return new SimulationAssertions(P95_BELOW_1500_MS.size(), assertions.failed(P95_BELOW_1500_MS));
    }

    /** One every 10 ms, in no particular order, sent on time. */
    private static List<RecordedCall> calls() {
        long[] times = Recordings.bimodal();
        return IntStream.range(0, times.length)
                .mapToObj(i -> {
                    long at = i * 10_000_000L;
                    return new RecordedCall(at, at, at + times[i * 37 % times.length]);
                })
                .toList();
    }
}
