package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.SizeClass;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.Vitals;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleTraffic.Stall;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Made-up runs of every kind, each the same whenever it is asked for. */
public final class SampleRuns {
    private static final long VISITS_PER_SECOND = 3;
    private static final double CALLS_PER_SECOND = 18;

    private SampleRuns() {}

    public static RunResult pass() {
        return run(45, Stall.NOBODY, Verdict.PASS, List.of());
    }

    /** The service stood still for two seconds; beside it what a closed loop would have told. */
    public static RunResult fail() {
        return run(
                45,
                Stall.SERVICE,
                Verdict.FAIL,
                List.of(new Comparison(
                        "send_message p99 as a closed loop of 12 users reports it",
                        "61.2 ms",
                        "While the service stood still, its users waited too and sent nothing: 33 calls that should have"
                                + " been made are missing from its histogram.")));
    }

    /** The injector stood still for two seconds. */
    public static RunResult invalid() {
        return run(45, Stall.INJECTOR, Verdict.INVALID, List.of());
    }

    public static RunResult undecided() {
        return run(6, Stall.NOBODY, Verdict.UNDECIDED, List.of());
    }

    public static RunResult halfAnHour() {
        return run(1800, Stall.SERVICE, Verdict.PASS, List.of());
    }

    /** Ended before anything was called. */
    public static RunResult empty() {
        return run(0, Stall.NOBODY, Verdict.UNDECIDED, List.of());
    }

    public static Manifest manifest(int seconds) {
        return SampleManifest.of(seconds, VISITS_PER_SECOND * seconds);
    }

    /** A run that looked at lists of two sizes, and at messages of one of them only. */
    public static RunResult growing() {
        RunResult run = pass();
        RunSummary summary = run.summary();
        PercentileEstimate median =
                new PercentileEstimate(Duration.ofMillis(4), Duration.ofMillis(3), Duration.ofMillis(5));
        List<SizeClass> growth = List.of(
                new SizeClass(Operation.LIST_SESSIONS, 1, 5, Optional.empty()),
                new SizeClass(Operation.LIST_SESSIONS, 1024, 20, Optional.of(median)),
                new SizeClass(Operation.LIST_MESSAGES, 1, 20, Optional.of(median)));
        RunSummary grown = new RunSummary(
                summary.warmUp(),
                summary.measured(),
                summary.arrivals(),
                summary.operations(),
                summary.all(),
                summary.housekeeping(),
                summary.drift(),
                summary.residue(),
                growth);
        return new RunResult(run.manifest(), grown, run.injector(), run.judgement(), run.timeline(), run.comparisons());
    }

    /** A failed run with these words from outside in every place that can hold some. */
    public static RunResult saying(String words) {
        RunResult run = fail();
        return new RunResult(
                SampleManifest.saying(words),
                saying(words, run.summary()),
                run.injector(),
                SampleJudgement.saying(words),
                run.timeline(),
                List.of(new Comparison(words, words, words)));
    }

    private static RunSummary saying(String words, RunSummary summary) {
        return new RunSummary(
                summary.warmUp(),
                summary.measured(),
                summary.arrivals(),
                summary.operations(),
                summary.all(),
                summary.housekeeping(),
                List.of(words),
                2,
                summary.growth());
    }

    private static RunResult run(int seconds, Stall stall, Verdict verdict, List<Comparison> comparisons) {
        List<SampleCall> calls = new SampleTraffic(seconds, CALLS_PER_SECOND, stall).calls();
        List<SampleCall> measured =
                calls.stream().filter(call -> call.second() >= 0).toList();
        RunSummary summary = summary(seconds, calls, measured);
        return new RunResult(
                manifest(seconds),
                summary,
                injector(measured, verdict),
                SampleJudgement.of(verdict, summary),
                SampleSummary.timeline(calls, VISITS_PER_SECOND),
                comparisons);
    }

    private static RunSummary summary(int seconds, List<SampleCall> calls, List<SampleCall> measured) {
        Map<Operation, OperationSummary> operations = new EnumMap<>(Operation.class);
        measured.stream()
                .collect(Collectors.groupingBy(SampleCall::operation))
                .forEach((operation, here) -> operations.put(operation, SampleSummary.of(here)));
        operations.put(Operation.HEALTH, SampleSummary.of(List.of()));
        long visits = VISITS_PER_SECOND * seconds;
        Map<Operation, Map<String, Long>> housekeeping = Map.of(
                Operation.HEALTH, Map.of("200", 1L),
                Operation.SMART_CHAT, Map.of("200", (long) calls.size() - measured.size()),
                Operation.DELETE_SESSION, Map.of("200", 41L, "404", 2L));
        return new RunSummary(
                Duration.ofSeconds(SampleTraffic.WARM_UP),
                Duration.ofSeconds(seconds),
                new ArrivalCounts(visits, visits, visits - Math.min(visits, 2), Math.min(visits, 2)),
                operations,
                SampleSummary.of(measured),
                housekeeping,
                List.of("smart_chat: field 'model' is not in the contract (17 answers)"),
                0,
                List.of());
    }

    private static InjectorHealth injector(List<SampleCall> calls, Verdict verdict) {
        ClockSummary lag = SampleSummary.clock(calls, SampleCall::lag);
        List<Reason> faults = verdict == Verdict.INVALID
                ? List.of(new Reason(ReasonCode.SCHEDULE_LAG, SampleJudgement.lagMessage()))
                : List.of();
        return new InjectorHealth(
                lag,
                Duration.ofMillis(10),
                135,
                135,
                0,
                new Vitals(
                        0.0734,
                        0.213,
                        Duration.ZERO,
                        2,
                        9,
                        Duration.ofMillis(41),
                        Duration.ofNanos(7_300_000),
                        Duration.ofMillis(6),
                        58,
                        20_000,
                        268_435_456L),
                faults);
    }
}
