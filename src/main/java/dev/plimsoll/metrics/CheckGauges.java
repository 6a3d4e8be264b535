package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.CheckGauge.ofCheck;
import static dev.plimsoll.metrics.CheckGauge.ofRun;
import static dev.plimsoll.metrics.CheckGauge.seconds;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.metrics.CheckGauge.Samples;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.StepName;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What the last run of each check saw, and how each check is set. */
final class CheckGauges implements MultiCollector {
    private static final List<CheckGauge> GAUGES = List.of(
            new CheckGauge(
                    MeterNames.PROBE_SUCCESS,
                    "Whether the last run succeeded, retries allowed; absent when it was inconclusive.",
                    CheckGauges::success),
            ofRun(
                    MeterNames.PROBE_DURATION,
                    "How long the last run took, from its start to its verdict.",
                    run -> seconds(run.spent())),
            new CheckGauge(
                    MeterNames.PROBE_HTTP_DURATION,
                    "How long each phase took, summed over the exchanges of the last run.",
                    CheckGauges::phases),
            ofRun(
                    MeterNames.PROBE_HTTP_STATUS_CODE,
                    "Status of the answer that decided the last run; 0 without an answer.",
                    run -> (double) run.status()),
            ofRun(
                    MeterNames.PROBE_HTTP_VERSION,
                    "HTTP version of the answer that decided the last run; 0 without an answer.",
                    LastRun::httpVersion),
            new CheckGauge(
                    MeterNames.PROBE_CERTIFICATE_EXPIRY,
                    "When the first of the target's certificates expires, in Unix time.",
                    CheckGauges::certificate),
            ofCheck(
                    MeterNames.PROBE_TIMEOUT,
                    "Deadline of a run.",
                    check -> seconds(check.settings().limits().run())),
            ofRun(
                    MeterNames.PROBE_SCHEDULE_DELAY,
                    "How much later than scheduled the last run began.",
                    run -> seconds(run.delay())),
            ofCheck(
                    MeterNames.PROBE_LAST_RUN,
                    "When the last run ended, in Unix time; before the first, when the check was added.",
                    check -> seconds(check.lastRunOrAdded())),
            ofCheck(
                    MeterNames.PROBE_INTERVAL,
                    "Time from one scheduled run to the next.",
                    check -> seconds(check.settings().interval())),
            ofCheck(
                    MeterNames.PROBE_OBJECTIVE_AVAILABILITY,
                    "Share of runs whose first attempts shall succeed.",
                    check -> check.settings().objective().availability()),
            ofCheck(
                    MeterNames.PROBE_OBJECTIVE_LATENCY,
                    "Time that most attempts shall not take longer than.",
                    check -> seconds(check.settings().objective().latency())),
            new CheckGauge(
                    MeterNames.PROBE_AUTH_STATE,
                    "1 for the last verdict on the API key that was not unknown, 0 for the others.",
                    CheckGauges::verdict),
            new CheckGauge(
                    MeterNames.PROBE_AUTH_VERIFIED,
                    "When the verdict on the API key was last reached, in Unix time.",
                    (check, samples) -> check.verified().ifPresent(it -> samples.add(seconds(it)))),
            new CheckGauge(
                    MeterNames.PROBE_STEP_DURATION,
                    "How long each step of the last journey took, without the waits between its attempts.",
                    CheckGauges::steps),
            new CheckGauge(
                    MeterNames.PROBE_ORPHAN_SESSIONS,
                    "Sessions of earlier journeys that the last one could not delete.",
                    CheckGauges::orphans));

    private final Supplier<Collection<CheckState>> checks;

    CheckGauges(Supplier<Collection<CheckState>> checks) {
        this.checks = checks;
    }

    @Override
    public MetricSnapshots collect() {
        Collection<CheckState> states = checks.get();
        MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
        GAUGES.forEach(gauge -> snapshots.metricSnapshot(gauge.collect(states)));
        return snapshots.build();
    }

    private static void success(CheckState check, Samples samples) {
        check.last()
                .map(LastRun::outcome)
                .filter(it -> it != Outcome.INCONCLUSIVE)
                .ifPresent(it -> samples.add(it == Outcome.FAILURE ? 0 : 1));
    }

    private static void phases(CheckState check, Samples samples) {
        check.last().ifPresent(run -> CheckGauge.addTimes(samples, MeterNames.PHASE, run.phases(), Phase::label));
    }

    private static void certificate(CheckState check, Samples samples) {
        check.last().flatMap(LastRun::certificateExpiry).ifPresent(it -> samples.add(seconds(it)));
    }

    private static void verdict(CheckState check, Samples samples) {
        if (check.isKeyCheck()) {
            for (AuthVerdict verdict : AuthVerdict.values()) {
                samples.add(MeterNames.STATE, verdict.label(), verdict == check.verdict() ? 1 : 0);
            }
        }
    }

    private static void steps(CheckState check, Samples samples) {
        check.last()
                .filter(it -> check.isJourney())
                .ifPresent(run -> CheckGauge.addTimes(samples, MeterNames.STEP, run.steps(), StepName::label));
    }

    private static void orphans(CheckState check, Samples samples) {
        check.last().filter(it -> check.isJourney()).ifPresent(run -> samples.add(run.orphans()));
    }
}
