package dev.plimsoll.metrics.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.metrics.ProcessMeters;
import dev.plimsoll.run.CallTotals;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.testing.LiveSeconds;
import dev.plimsoll.testing.SampleRuns;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadMetersTest {
    /** Prometheus keeps the native form of each histogram as one more series. */
    private static final int NATIVE = 61;

    private static final String RUN = "run_id=\"20261122-031500-chat\"";

    private final Objectives objectives = Objectives.parse(List.of("smart_chat p99.9 < 3 s", "errors < 1 %"), Map.of());
    private final LoadMeters meters = new LoadMeters(SampleRuns.pass().manifest(), objectives);
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final LiveSeconds seconds = new LiveSeconds();

    LoadMetersTest() {
        registry.register(meters);
    }

    @Test
    void hasEverySeriesOfCallsFromTheStart() {
        Set<String> before = series(page());

        seconds.call(Operation.SMART_CHAT, Outcome.RECOVERED, Duration.ofSeconds(2));
        seconds.call(Operation.HEALTH, Outcome.FAILURE, Duration.ofSeconds(1));
        meters.passed(seconds.end(Phase.MEASURED));

        assertThat(series(page()).stream().filter(it -> !it.startsWith("load_injector_")))
                .containsExactlyElementsOf(before);
        assertThat(before)
                .contains(
                        "load_response_seconds_count{operation=\"health\",outcome=\"failure\"," + RUN + "}",
                        "load_errors_total{blame=\"self\",class=\"exhausted\"," + RUN + "}",
                        "load_run_phase{phase=\"measured\"," + RUN + "}");
    }

    @Test
    void keepsWithinItsBudget() {
        ProcessMeters.register(registry);
        seeEverything();

        String page = page();

        assertThat(series(page).size() + NATIVE).isLessThanOrEqualTo(2_000);
        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void callsEachMetricByItsName() {
        seeEverything();

        Set<String> shown = page().lines()
                .filter(it -> it.startsWith("# TYPE "))
                .map(it -> it.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).containsExactlyElementsOf(names().toList());
    }

    @Test
    void countsWhatWasMeasured() {
        seconds.call(Operation.SMART_CHAT, Outcome.RECOVERED, Duration.ofSeconds(2));
        seconds.call(Operation.SMART_CHAT, Outcome.FAILURE, Duration.ofSeconds(2));
        meters.passed(seconds.end(Phase.MEASURED));
        seconds.call(Operation.SMART_CHAT, Outcome.INCONCLUSIVE, Duration.ofMillis(2));
        meters.passed(seconds.end(Phase.MEASURED));

        assertThat(page().lines())
                .contains(
                        "load_calls_total{operation=\"smart_chat\"," + RUN + "} 3.0",
                        "load_errors_total{blame=\"target\",class=\"server_5xx\"," + RUN + "} 1.0",
                        "load_response_seconds_count{operation=\"smart_chat\",outcome=\"success\"," + RUN + "} 1",
                        "load_response_seconds_count{operation=\"smart_chat\",outcome=\"failure\"," + RUN + "} 1",
                        "load_service_seconds_count{operation=\"smart_chat\",outcome=\"inconclusive\"," + RUN + "} 1",
                        "load_schedule_lag_seconds_count{" + RUN + "} 3",
                        "load_arrivals_planned_total{" + RUN + "} 4.0",
                        "load_arrivals_completed_total{" + RUN + "} 2.0",
                        "load_users{" + RUN + "} 2.0");
    }

    @Test
    void leavesTheWarmUpOutButForItsCalls() {
        seconds.call(Operation.HEALTH, Outcome.SUCCESS, Duration.ofMillis(2));
        meters.passed(seconds.end(Phase.WARM_UP));

        assertThat(page().lines())
                .contains(
                        "load_warm_up_calls_total{" + RUN + "} 1.0",
                        "load_users{" + RUN + "} 1.0",
                        "load_calls_total{operation=\"health\"," + RUN + "} 0.0",
                        "load_response_seconds_count{operation=\"health\",outcome=\"success\"," + RUN + "} 0");
    }

    @Test
    void saysWhereTheRunStandsAndWhetherItIsValid() {
        meters.entered(Stage.STARTING, Instant.ofEpochSecond(100));
        meters.entered(Stage.MEASURED, Instant.ofEpochSecond(130));
        meters.passed(seconds.end(Phase.MEASURED, new Reason(ReasonCode.SCHEDULE_LAG, "late")));
        meters.cutShort(new Reason(ReasonCode.ABORTED, "too many errors"), Instant.ofEpochSecond(131));

        assertThat(page().lines())
                .contains(
                        "load_run_phase{phase=\"measured\"," + RUN + "} 1.0",
                        "load_run_phase{phase=\"starting\"," + RUN + "} 0.0",
                        "load_run_valid{" + RUN + "} 0.0",
                        "load_run_cut_short{reason=\"aborted\"," + RUN + "} 1.0",
                        "load_run_cut_short{reason=\"interrupted\"," + RUN + "} 0.0",
                        "load_run_start_timestamp_seconds{" + RUN + "} 100.0",
                        "load_run_measured_timestamp_seconds{" + RUN + "} 130.0",
                        "load_objective_seconds{operation=\"smart_chat\",percentile=\"p999\"," + RUN + "} 3.0",
                        "load_objective_errors_ratio{operation=\"all\"," + RUN + "} 0.01")
                .noneMatch(it -> it.startsWith("load_run_end_timestamp_seconds"));
    }

    @Test
    void saysWhichOperationsAnObjectiveIsAbout() {
        assertThat(page().lines().filter(it -> it.startsWith("load_objective_scope{")))
                .hasSize(Operation.values().length + 1)
                .contains(
                        "load_objective_scope{operation=\"smart_chat\"," + RUN + ",scope=\"smart_chat\"} 1.0",
                        "load_objective_scope{operation=\"health\"," + RUN + ",scope=\"all\"} 1.0");
    }

    /** Retries are read while calls begin, and once seemed to become fewer. */
    @Test
    void neverTakesARetryBack() {
        LiveSecond second = seconds.end(Phase.MEASURED);
        meters.passed(withTotals(second, 10, 13));
        meters.passed(withTotals(second, 12, 13));

        assertThat(page()).contains("load_retries_total{operation=\"health\"," + RUN + "} 3.0");
    }

    private void seeEverything() {
        for (Operation operation : Operation.values()) {
            for (Outcome outcome : Outcome.values()) {
                for (int millis = 1; millis < 120_000; millis *= 2) {
                    seconds.call(operation, outcome, Duration.ofMillis(millis));
                }
            }
        }
        meters.passed(seconds.end(Phase.MEASURED));
        Arrays.stream(Stage.values()).forEach(it -> meters.entered(it, Instant.EPOCH));
    }

    private static LiveSecond withTotals(LiveSecond second, long calls, long attempts) {
        return new LiveSecond(
                second.phase(),
                second.elapsed(),
                second.left(),
                second.times(),
                second.arrivals(),
                Map.of(Operation.HEALTH, new CallTotals(calls, attempts, 0, 0, Map.of())),
                second.injector());
    }

    private static Stream<String> names() {
        return Arrays.stream(MeterNames.class.getFields())
                .map(LoadMetersTest::value)
                .filter(it -> it.startsWith("load_"))
                .sorted();
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(MeterNames.class));
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    private String page() {
        return new String(new Exposition(registry).page("").body(), StandardCharsets.UTF_8);
    }

    private static Set<String> series(String page) {
        return page.lines()
                .filter(it -> !it.startsWith("#"))
                .map(it -> it.substring(0, it.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
