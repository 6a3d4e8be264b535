package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evidence of every kind, drawn from a thousand seeds: not once is the wrong one blamed. */
class ValidityRulesTest {
    private static final int SEEDS = 1_000;
    private static final int ARRIVALS = 100;
    private static final int SECONDS = 4;
    private static final String LIMITED = "{\"error\":\"Too many\"}";
    private static final Objectives OBJECTIVES = Objectives.parse(List.of("errors < 1 %", "all p99 < 1 s"), Map.of());

    private enum Service {
        HEALTHY,
        MILDLY_STALLED,
        STALLED,
        ERRORING,
        LIMITING;

        Set<Verdict> deserved() {
            return switch (this) {
                case HEALTHY -> EnumSet.of(Verdict.PASS, Verdict.UNDECIDED);
                case MILDLY_STALLED -> EnumSet.of(Verdict.FAIL, Verdict.UNDECIDED);
                case STALLED, ERRORING, LIMITING -> EnumSet.of(Verdict.FAIL);
            };
        }
    }

    private enum Injector {
        WELL,
        LATE,
        LEAVES_ARRIVALS_OUT,
        OUT_OF_DESCRIPTORS,
        SHORT_OF_DESCRIPTORS,
        SHORT_OF_PROCESSORS,
        COLLECTING_GARBAGE,
        HELD_UP
    }

    /** One run as it was drawn, and what it was called. */
    private record Case(long seed, Service service, Injector injector, Verdict verdict) {
        boolean isWrong() {
            return injector == Injector.WELL ? !service.deserved().contains(verdict) : verdict != Verdict.INVALID;
        }
    }

    @Test
    void neverBlameTheWrongOne() {
        Stream<Case> cases = LongStream.range(0, SEEDS).mapToObj(ValidityRulesTest::drawn);

        assertThat(cases.filter(Case::isWrong)).isEmpty();
    }

    private static Case drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Service service = oneOf(Service.values(), random);
        // Half of the injectors are well.
        Injector injector = random.nextBoolean() ? Injector.WELL : oneOf(Injector.values(), random);
        return new Case(
                seed, service, injector, judge(service, injector, random).verdict());
    }

    private static <T> T oneOf(T[] all, SplittableRandom random) {
        return all[random.nextInt(all.length)];
    }

    private static Judgement judge(Service service, Injector injector, SplittableRandom random) {
        WoundRun run = WoundRun.atRate(ARRIVALS / 10);
        RunMeasurement measurement = new RunMeasurement(run.live, second -> {});
        VirtualUser user = run.arrive();
        for (int second = 0; second < SECONDS; second++) {
            calls(run, user, service, random);
            measurement.measuredSecond();
        }
        run.clock.advanceTo(Math.max(
                run.live.nanos(), WoundRun.START + Duration.ofSeconds(10).toNanos()));
        Vitals vitals = afflict(run, injector, random);
        InjectorHealth health = Rules.usual().assess(run.live, measurement, vitals);
        RunOutcome outcome = new RunOutcome(run.live, measurement, health, new SimulationAssertions(0, List.of()));
        return outcome.judge(OBJECTIVES, outcome.summary(new Housekeeping(), 0));
    }

    private static void calls(WoundRun run, VirtualUser user, Service service, SplittableRandom random) {
        double share = random.nextDouble(0.3, 0.6);
        for (int call = 0; call < ARRIVALS / SECONDS; call++) {
            boolean hit = random.nextDouble() < share;
            Duration quick = Duration.ofMillis(random.nextLong(1, 20));
            switch (hit ? service : Service.HEALTHY) {
                case HEALTHY -> run.health(user, quick);
                case MILDLY_STALLED -> run.health(user, Duration.ofMillis(random.nextLong(1_100, 3_900)));
                case STALLED -> run.health(user, Duration.ofMillis(random.nextLong(4_100, 14_000)));
                case ERRORING -> run.call(user, user.api().health(), quick, 503, "{}");
                case LIMITING -> run.call(user, user.api().health(), quick, 429, LIMITED);
            }
        }
    }

    /** Brings the trouble about, by a little or by much. */
    private static Vitals afflict(WoundRun run, Injector injector, SplittableRandom random) {
        double excess = Math.exp(random.nextDouble(Math.log(1.02), Math.log(50)));
        boolean leavesOut = injector == Injector.LEAVES_ARRIVALS_OUT;
        int more = leavesOut ? random.nextInt(ARRIVALS - 2) : ARRIVALS - 1;
        for (int i = 0; i < more; i++) {
            run.live.tally().arrives(Phase.MEASURED);
        }
        if (injector == Injector.LATE) {
            LongStream.range(0, ARRIVALS).forEach(it -> run.live.tally().lag().record((long) (excess * 1e9)));
        }
        if (injector == Injector.OUT_OF_DESCRIPTORS) {
            run.live.tally().calls(Phase.MEASURED, Operation.HEALTH).attemptFails(ErrorClass.EXHAUSTED);
        }
        return new Vitals(
                random.nextDouble(0.5),
                random.nextDouble(0.5, 1),
                time(5, injector == Injector.SHORT_OF_PROCESSORS, excess),
                2,
                3,
                Duration.ofMillis(300),
                time(0.2, injector == Injector.COLLECTING_GARBAGE, excess),
                time(0.1, injector == Injector.HELD_UP, excess),
                injector == Injector.SHORT_OF_DESCRIPTORS ? random.nextLong(901, 1_001) : random.nextLong(50, 901),
                1_000,
                1_000_000);
    }

    /** Beyond the limit, or within it. */
    private static Duration time(double limitSeconds, boolean beyond, double excess) {
        return Duration.ofNanos((long) (1e9 * limitSeconds * (beyond ? excess : 0.98 / excess)));
    }
}
