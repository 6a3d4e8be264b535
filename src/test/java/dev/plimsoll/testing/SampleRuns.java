package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleTraffic.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

    /** The same run with other words from outside in every place that can hold some. */
    public static RunResult saying(String words) {
        RunResult run = fail();
        Manifest old = run.manifest();
        Manifest manifest = new Manifest(
                old.runId(),
                words,
                words,
                words,
                words,
                7,
                words,
                words,
                1,
                Map.of(words, words),
                Map.of(words, words),
                words,
                old.started(),
                old.ended(),
                "finished");
        RunSummary summary = run.summary();
        RunSummary drifted = new RunSummary(
                summary.warmUp(),
                summary.measured(),
                summary.arrivals(),
                summary.operations(),
                summary.all(),
                summary.housekeeping(),
                List.of(words),
                2);
        Reason reason = new Reason(ReasonCode.OBJECTIVE_MISSED, words);
        ObjectiveResult objective =
                objective(words, Operation.SMART_CHAT.label(), 1, Optional.of(new double[] {2, 1, 3}), Verdict.FAIL);
        Judgement judgement = new Judgement(Verdict.FAIL, List.of(reason), List.of(objective), Map.of(words, 1.0));
        return new RunResult(
                manifest,
                drifted,
                run.injector(),
                judgement,
                run.timeline(),
                List.of(new Comparison(words, words, words)));
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
                judgement(verdict, summary),
                SampleSummary.timeline(calls, VISITS_PER_SECOND),
                comparisons);
    }

    public static Manifest manifest(int seconds) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rate", "3 visits/s, Poisson");
        settings.put("duration", seconds + " s");
        settings.put("warm-up", "10 s, then until steady");
        settings.put("drain", "30 s");
        settings.put("time scale", "1");
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("java", "17.0.16 (Eclipse Adoptium)");
        environment.put("os", "Linux 6.1 amd64");
        environment.put("processors", "2");
        environment.put("gatling", "3.15.1");
        Instant started = Instant.parse("2026-11-22T03:15:00.250Z");
        return new Manifest(
                "20261122-031500-chat",
                "0.1.0",
                "plimsoll load --profile chat --target http://127.0.0.1:8080/chats-service/api/v1",
                "chat",
                "ChatTrafficSimulation",
                4711,
                "http://127.0.0.1:8080/chats-service/api/v1",
                "deployed",
                VISITS_PER_SECOND * seconds,
                settings,
                environment,
                "chat/deployed/3ps",
                started,
                Optional.of(started.plusSeconds(seconds + SampleTraffic.WARM_UP)),
                "finished");
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
                new ArrivalCounts(visits, visits, visits - 2, 2),
                operations,
                SampleSummary.of(measured),
                housekeeping,
                List.of("smart_chat: field 'model' is not in the contract (17 answers)"),
                0);
    }

    private static InjectorHealth injector(List<SampleCall> calls, Verdict verdict) {
        ClockSummary lag = SampleSummary.clock(calls, SampleCall::lag);
        List<Reason> faults =
                verdict == Verdict.INVALID ? List.of(new Reason(ReasonCode.SCHEDULE_LAG, lagMessage())) : List.of();
        return new InjectorHealth(
                lag,
                Duration.ofMillis(10),
                135,
                135,
                0.0734,
                0.213,
                2,
                9,
                Duration.ofMillis(41),
                Duration.ofNanos(7_300_000),
                58,
                268_435_456L,
                faults);
    }

    private static String lagMessage() {
        return "calls were sent up to 2 s later than the schedule said: lag p99 is 1.66 s, the limit is 10 ms";
    }

    private static Judgement judgement(Verdict verdict, RunSummary summary) {
        ObjectiveResult chat = percentile(summary, Operation.SMART_CHAT, 3, verdict);
        ObjectiveResult send = percentile(summary, Operation.SEND_MESSAGE, 0.3, verdict);
        ObjectiveResult errors = objective(
                "errors < 1 %", "all", 0.01, Optional.of(new double[] {0.0025, 0.0009, 0.0058}), Verdict.PASS);
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("schedule_lag_p99_seconds", 0.000893125);
        evidence.put("error_share", 0.0024752475247524753);
        evidence.put("calls", (double) summary.all().calls());
        return new Judgement(verdict, List.of(reason(verdict, send)), List.of(chat, send, errors), evidence);
    }

    private static ObjectiveResult percentile(RunSummary summary, Operation operation, double limit, Verdict run) {
        String name = operation.label() + " p95 < "
                + (limit < 1 ? Math.round(limit * 1000) + " ms" : Math.round(limit) + " s");
        Optional<double[]> figures = Optional.ofNullable(summary.operations().get(operation))
                .flatMap(it -> Optional.ofNullable(it.response().percentiles().get("p95")))
                .map(it -> new double[] {
                    it.value().toNanos() / 1e9,
                    it.low().toNanos() / 1e9,
                    it.high().toNanos() / 1e9
                });
        boolean isMissed = figures.isPresent() && figures.get()[0] > limit;
        Verdict verdict = figures.isEmpty() ? Verdict.UNDECIDED : isMissed ? Verdict.FAIL : Verdict.PASS;
        return objective(name, operation.label(), limit, figures, run == Verdict.INVALID ? Verdict.INVALID : verdict);
    }

    private static ObjectiveResult objective(
            String name, String operation, double limit, Optional<double[]> figures, Verdict verdict) {
        return new ObjectiveResult(name, operation, limit, at(figures, 0), at(figures, 1), at(figures, 2), verdict);
    }

    private static OptionalDouble at(Optional<double[]> figures, int index) {
        return figures.isPresent() ? OptionalDouble.of(figures.get()[index]) : OptionalDouble.empty();
    }

    private static Reason reason(Verdict verdict, ObjectiveResult send) {
        return switch (verdict) {
            case PASS, LEARNING -> new Reason(ReasonCode.OBJECTIVES_MET, "all 3 objectives were met over 810 calls");
            case FAIL ->
                new Reason(
                        ReasonCode.OBJECTIVE_MISSED,
                        "send_message p95 was " + Math.round(1000 * send.value().orElse(0))
                                + " ms, expected below 300 ms");
            case UNDECIDED ->
                new Reason(ReasonCode.OBJECTIVE_UNDECIDED, "send_message p95 needs 59 calls to tell, there were 12");
            case INVALID -> new Reason(ReasonCode.SCHEDULE_LAG, lagMessage());
        };
    }
}
