package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.SampleProbes.HEALTH;
import static dev.plimsoll.metrics.SampleProbes.JOURNEY;
import static dev.plimsoll.metrics.SampleProbes.KEY;
import static dev.plimsoll.metrics.SampleProbes.every;
import static dev.plimsoll.metrics.SampleProbes.failed;
import static dev.plimsoll.metrics.SampleProbes.good;
import static dev.plimsoll.metrics.SampleProbes.leaving;
import static dev.plimsoll.metrics.SampleProbes.recovered;
import static dev.plimsoll.metrics.SampleProbes.run;
import static dev.plimsoll.metrics.SampleProbes.settings;
import static dev.plimsoll.metrics.SampleProbes.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.StepName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeMetersTest {
    private static final String HERE = "check=\"health\",target=\"staging\"";

    private final Metered metered = new Metered();

    @Test
    void showsEveryCounterAtZeroBeforeTheFirstRun() {
        metered.probes.added(HEALTH);

        Map<String, Long> counts = metered.counts();

        assertThat(counts)
                .containsEntry("probe_runs_total", 4L)
                .containsEntry("probe_attempts_total", 6L)
                .containsEntry("probe_retries_total", 23L)
                .containsEntry("probe_failures_total", 23L)
                .containsEntry("probe_runs_missed_total", 3L)
                .containsEntry("probe_run_duration_seconds_bucket", 14L)
                .containsEntry("probe_attempt_duration_seconds_bucket", 14L);
        assertThat(metered.sum("probe_runs_total", "health")).isZero();
    }

    @Test
    void knowsNoResultsBeforeTheFirstRun() {
        metered.probes.added(HEALTH);

        assertThat(metered.counts()).doesNotContainKeys("probe_success", "probe_duration_seconds");
        assertThat(metered.value("probe_last_run_timestamp_seconds{" + HERE + "}"))
                .as("when it was added")
                .isEqualTo("900.0");
        assertThat(metered.value("probe_interval_seconds{" + HERE + "}")).isEqualTo("15.0");
        assertThat(metered.value("probe_timeout_seconds{" + HERE + "}")).isEqualTo("10.0");
    }

    @Test
    void knowsTheObjectivesBeforeTheFirstRun() {
        metered.probes.added(HEALTH);

        assertThat(metered.value("probe_objective_availability_ratio{" + HERE + "}"))
                .isEqualTo(Double.toString(HEALTH.objective().availability()));
        assertThat(metered.value("probe_objective_latency_seconds{" + HERE + "}"))
                .isEqualTo(Double.toString(HEALTH.objective().latency().toMillis() / 1e3));
    }

    @Test
    void showsWhatTheLastRunSaw() {
        metered.probes.added(HEALTH);

        metered.probes.finished(run(HEALTH, Outcome.SUCCESS, good(StepName.HEALTH)));

        assertThat(metered.series())
                .containsEntry("probe_success{" + HERE + "}", "1.0")
                .containsEntry("probe_duration_seconds{" + HERE + "}", "0.25")
                .containsEntry(
                        "probe_http_duration_seconds{check=\"health\",phase=\"connect\",target=\"staging\"}", "0.002")
                .containsEntry("probe_http_duration_seconds{check=\"health\",phase=\"tls\",target=\"staging\"}", "0.0")
                .containsEntry("probe_http_status_code{" + HERE + "}", "200.0")
                .containsEntry("probe_http_version{" + HERE + "}", "1.1")
                .containsEntry("probe_ssl_earliest_cert_expiry{" + HERE + "}", "2.0E9")
                .containsEntry("probe_schedule_delay_seconds{" + HERE + "}", "0.005")
                .containsEntry("probe_last_run_timestamp_seconds{" + HERE + "}", "1000.255")
                .containsEntry("probe_runs_total{check=\"health\",outcome=\"success\",target=\"staging\"}", "1.0")
                .containsEntry("probe_run_duration_seconds_bucket{" + HERE + ",le=\"0.5\"}", "1")
                .containsEntry("probe_attempt_duration_seconds_bucket{" + HERE + ",le=\"0.025\"}", "1");
    }

    @Test
    void countsEachAttemptOnceByItsResultAndEachFailureByItsClass() {
        metered.probes.added(HEALTH);

        metered.probes.finished(run(
                HEALTH,
                Outcome.RECOVERED,
                recovered(StepName.HEALTH, ErrorClass.CONNECT_REFUSED, ErrorClass.SERVER_5XX)));
        metered.probes.finished(run(HEALTH, Outcome.INCONCLUSIVE, failed(StepName.HEALTH, ErrorClass.RATE_LIMITED)));

        assertThat(metered.series())
                .containsEntry(attempts("first", "failure"), "1.0")
                .containsEntry(attempts("first", "inconclusive"), "1.0")
                .containsEntry(attempts("retry", "failure"), "1.0")
                .containsEntry(attempts("retry", "success"), "1.0")
                .containsEntry(
                        "probe_retries_total{check=\"health\",class=\"connect_refused\",target=\"staging\"}", "1.0")
                .containsEntry("probe_retries_total{check=\"health\",class=\"server_5xx\",target=\"staging\"}", "1.0")
                .containsEntry(
                        "probe_failures_total{blame=\"target\",check=\"health\",class=\"rate_limited\",target=\"staging\"}",
                        "1.0");
        assertThat(metered.sum("probe_failures_total", "health"))
                .isEqualTo(metered.sum("probe_attempts_total", "result=\"failure\"")
                        + metered.sum("probe_attempts_total", "result=\"inconclusive\""));
    }

    @Test
    void saysNeitherSuccessNorFailureWhenTheLastRunWasInconclusive() {
        metered.probes.added(HEALTH);

        metered.probes.finished(run(HEALTH, Outcome.FAILURE, failed(StepName.HEALTH, ErrorClass.DNS)));
        String afterFailure = metered.value("probe_success{" + HERE + "}");
        metered.probes.finished(run(HEALTH, Outcome.INCONCLUSIVE, failed(StepName.HEALTH, ErrorClass.RATE_LIMITED)));

        assertThat(afterFailure).isEqualTo("0.0");
        assertThat(metered.value("probe_success{" + HERE + "}")).isEqualTo("absent");
        assertThat(metered.value("probe_http_status_code{" + HERE + "}")).isEqualTo("0.0");
    }

    @Test
    void keepsTheVerdictOnTheKeyWhenARunCannotTell() {
        metered.probes.added(KEY);
        String before = metered.value(state("unknown"));

        metered.probes.finished(
                told(AuthVerdict.VALID, run(KEY, Outcome.SUCCESS, good(StepName.REAL), good(StepName.CONTROL))));
        metered.probes.finished(told(
                AuthVerdict.UNKNOWN, run(KEY, Outcome.INCONCLUSIVE, failed(StepName.REAL, ErrorClass.RATE_LIMITED))));

        assertThat(before).isEqualTo("1.0");
        assertThat(metered.series())
                .containsEntry(state("valid"), "1.0")
                .containsEntry(state("unknown"), "0.0")
                .containsEntry("probe_auth_verified_timestamp_seconds{check=\"key\",target=\"staging\"}", "1000.255")
                .containsEntry(
                        "probe_auth_checks_total{check=\"key\",leg=\"control\",result=\"success\",target=\"staging\"}",
                        "1.0")
                .containsEntry(
                        "probe_auth_checks_total{check=\"key\",leg=\"real\",result=\"inconclusive\",target=\"staging\"}",
                        "1.0");
    }

    @Test
    void timesTheStepsOfAJourneyAndCountsWhatItLeavesBehind() {
        metered.probes.added(JOURNEY);

        metered.probes.finished(leaving(
                2,
                run(
                        JOURNEY,
                        Outcome.FAILURE,
                        good(StepName.LIST),
                        failed(StepName.CREATE, ErrorClass.SERVER_5XX),
                        failed(StepName.CLEANUP_LIST, ErrorClass.RESPONSE_TIMEOUT))));

        assertThat(metered.series())
                .containsEntry(
                        "probe_step_duration_seconds{check=\"journey\",step=\"create\",target=\"staging\"}", "0.02")
                .containsEntry(
                        "probe_step_time_seconds_count{check=\"journey\",step=\"create\",target=\"staging\"}", "1")
                .containsEntry("probe_step_failures_total{check=\"journey\",step=\"create\",target=\"staging\"}", "1.0")
                .containsEntry("probe_step_failures_total{check=\"journey\",step=\"list\",target=\"staging\"}", "0.0")
                .containsEntry("probe_cleanup_failures_total{check=\"journey\",target=\"staging\"}", "1.0")
                .containsEntry("probe_orphan_sessions{check=\"journey\",target=\"staging\"}", "2.0");
        assertThat(metered.sum("probe_attempts_total", "journey")).isEqualTo(3);
    }

    @Test
    void countsMissedRunsByTheirReason() {
        metered.probes.added(HEALTH);

        metered.probes.missed(HEALTH.id(), MissedReason.OVERLAP, 3);

        assertThat(metered.value("probe_runs_missed_total{check=\"health\",reason=\"overlap\",target=\"staging\"}"))
                .isEqualTo("3.0");
    }

    @Test
    void leavesNothingOfACheckThatWasRemoved() {
        metered.probes.added(JOURNEY);
        metered.probes.added(KEY);
        metered.probes.finished(run(JOURNEY, Outcome.SUCCESS, good(StepName.LIST)));

        metered.probes.removed(JOURNEY.id());
        metered.probes.removed(KEY.id());
        metered.probes.finished(run(JOURNEY, Outcome.SUCCESS, good(StepName.LIST)));

        assertThat(metered.series()).isEmpty();
    }

    @Test
    void keepsItsCountsWhenSettingsChange() {
        metered.probes.added(HEALTH);
        metered.probes.finished(run(HEALTH, Outcome.SUCCESS, good(StepName.HEALTH)));

        metered.probes.added(every(Duration.ofMinutes(1), HEALTH));

        assertThat(metered.value("probe_interval_seconds{" + HERE + "}")).isEqualTo("60.0");
        assertThat(metered.sum("probe_runs_total", "success")).isEqualTo(1);
    }

    @Test
    void startsAnewWhenAnotherKindOfCheckTakesTheName() {
        metered.probes.added(HEALTH);
        metered.probes.finished(run(HEALTH, Outcome.SUCCESS, good(StepName.HEALTH)));

        metered.probes.added(settings("health", new CheckKind.Journey(false, Duration.ofHours(1))));

        assertThat(metered.sum("probe_runs_total", "success")).isZero();
        assertThat(metered.counts()).containsEntry("probe_step_failures_total", 10L);
    }

    private static String attempts(String attempt, String result) {
        return "probe_attempts_total{attempt=\"%s\",check=\"health\",result=\"%s\",target=\"staging\"}"
                .formatted(attempt, result);
    }

    private static String state(String verdict) {
        return "probe_auth_state{check=\"key\",state=\"%s\",target=\"staging\"}".formatted(verdict);
    }
}
