package dev.plimsoll.testing;

import dev.plimsoll.capacity.Bounds;
import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.capacity.CapacityAnswer.Irregular;
import dev.plimsoll.capacity.CapacityAnswer.Kind;
import dev.plimsoll.capacity.CapacityAnswer.Open;
import dev.plimsoll.capacity.CapacityGate;
import dev.plimsoll.capacity.CapacityReport;
import dev.plimsoll.capacity.Confirmation;
import dev.plimsoll.capacity.JudgedObjective;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.LimitedBy;
import dev.plimsoll.capacity.LoadClass;
import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.ScalabilityPoint;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.StatedLimit;
import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.capacity.TrialLengths;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.TrialPurpose;
import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.capacity.trial.SearchSubject;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Made-up searches of every kind, each the same whenever it is asked for. */
public final class SampleSearches {
    public static final Objectives OBJECTIVES = Objectives.parse(List.of("p99 <= 500 ms", "errors < 1 %"), Map.of());
    private static final Instant START = Instant.parse("2026-11-22T03:15:00Z");
    private static final double ALLOWED = 0.01;

    private SampleSearches() {}

    /** 66.1 to 73.4 visits/s, confirmed. */
    public static SearchResult found() {
        List<JudgedTrial> trials = trials();
        Objective p99 = OBJECTIVES.asList().get(0);
        return result(new CapacityAnswer.Found(
                new RateRange(66.1, 73.4),
                new RateRange(66.3, 73.2),
                new LimitedBy(p99, Operation.LIST_SESSIONS),
                new Confirmation(trials.get(5), trials.get(6), Optional.of(Duration.ofSeconds(12)))));
    }

    public static SearchResult limited() {
        return result(new Irregular(Kind.LIMITED, 60, "a rate limiter lets 60.0 requests/s through"));
    }

    public static SearchResult injectorBound() {
        return result(new Irregular(Kind.INJECTOR_BOUND, 80, "the injector was at fault twice at 80.0 visits/s"));
    }

    public static SearchResult interrupted() {
        Bounds bounds = new Bounds(OptionalDouble.of(66.1), OptionalDouble.empty());
        return result(new Open(bounds, Ending.INTERRUPTED, "interrupted in trial 7"));
    }

    public static SearchManifest manifest() {
        return new SearchManifest(
                "20261122-031500-capacity-abcd",
                "1.0.0",
                "./plimsoll capacity --target http://127.0.0.1:8080/chats-service/api/v1",
                START,
                new SearchSubject("http://127.0.0.1:8080/chats-service/api/v1", "guide", "single:list_sessions", 0.01),
                new SearchSettings(new RateRange(5, 200), OBJECTIVES, TrialLengths.quick(), Duration.ofMinutes(10), 7),
                new Calibration(300.25, Duration.ofSeconds(15)),
                Duration.ofMillis(35));
    }

    private static SearchResult result(CapacityAnswer answer) {
        return new SearchResult(
                manifest(),
                new CapacityReport(manifest().settings(), answer, trials(), Duration.ofSeconds(412)),
                new CapacityGate(OptionalDouble.empty()),
                List.of(
                        new ScalabilityPoint(1, 20),
                        new ScalabilityPoint(2, 39),
                        new ScalabilityPoint(4, 74),
                        new ScalabilityPoint(8, 78),
                        new ScalabilityPoint(16, 77)),
                START.plusSeconds(412));
    }

    private static List<JudgedTrial> trials() {
        return List.of(
                judged(1, TrialPurpose.BRACKET, 40, 0),
                judged(2, TrialPurpose.BRACKET, 80, 0.42),
                judged(3, TrialPurpose.BOUND, 56.6, 0.0005),
                judged(4, TrialPurpose.BOUND, 66.1, 0.004),
                judged(5, TrialPurpose.BOUND, 73.4, 0.06),
                judged(6, TrialPurpose.CONFIRM_BELOW, 62.8, 0.002),
                judged(7, TrialPurpose.CONFIRM_ABOVE, 84.4, 0.61));
    }

    private static JudgedTrial judged(int number, TrialPurpose purpose, double load, double share) {
        JudgedObjective slow = objective(0, share);
        JudgedObjective failed = objective(1, 0);
        LoadClass shows = share > ALLOWED ? LoadClass.UPPER : LoadClass.LOWER;
        return new JudgedTrial(
                trial(number, purpose, load),
                shows,
                Duration.ofSeconds(2),
                Optional.empty(),
                List.of(slow, failed),
                shows == LoadClass.UPPER ? "p99 <= 500 ms is missed" : "all objectives are kept");
    }

    private static JudgedObjective objective(int index, double share) {
        return new JudgedObjective(
                new LimitedBy(OBJECTIVES.asList().get(index), Operation.LIST_SESSIONS),
                share,
                ALLOWED,
                Optional.of(new Interval(share / 2, Math.min(1, share * 1.5 + 0.001))),
                share > ALLOWED ? Verdict.FAIL : Verdict.PASS);
    }

    /** Four seconds of it. */
    public static Trial trial(int number, TrialPurpose purpose, double load) {
        TrialPlan plan = new TrialPlan(
                number,
                purpose,
                ArrivalRate.perSecond(load),
                Duration.ofSeconds(30),
                TrialLengths.quick().drain(),
                1_000L + number);
        return new Trial(
                plan,
                "20261122-03150" + number + "-trial-abcd",
                IntStream.range(0, 4).mapToObj(any -> second(load)).toList(),
                TrialEnd.COMPLETED,
                List.of(Operation.LIST_SESSIONS, Operation.HEALTH),
                List.of(),
                Optional.of(new StatedLimit(600, Duration.ofSeconds(10))),
                Optional.of(Duration.ofMillis(3_100)),
                Duration.ofSeconds(36));
    }

    private static TrialSecond second(double load) {
        long calls = Math.round(load);
        double inFlight = load / 3;
        return new TrialSecond(
                calls,
                calls,
                inFlight,
                calls * (0.05 + load / 500),
                0,
                List.of(new ShareSeries.Batch(0, calls), new ShareSeries.Batch(0, calls)));
    }
}
