package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final Validity USUAL = Rules.usual();

    @Test
    void isGivenWhenAllCameInTime() {
        InjectorHealth health = assess(run(100, 100, Duration.ofMillis(9)));

        assertThat(health.valid()).isTrue();
        assertThat(health.lagLimit()).isEqualTo(Duration.ofMillis(10));
        assertThat(health.due()).isEqualTo(100);
        assertThat(health.started()).isEqualTo(100);
        assertThat(health.vitals().cpuShareMax()).isEqualTo(0.4);
    }

    @Test
    void isLostWhenTheInjectorWasLate() {
        InjectorHealth health = assess(run(100, 100, Duration.ofMillis(12)));

        assertThat(health.faults())
                .containsExactly(new Reason(
                        ReasonCode.SCHEDULE_LAG,
                        "the injector was late: schedule lag p99 was 12.0 ms, allowed are 10.0 ms"));
    }

    /** 5 % of a median service time of a second. */
    @Test
    void allowsMoreLagWhereCallsTakeLong() {
        WoundRun slow = run(1_000, 1_000, Duration.ofMillis(45));
        VirtualUser user = slow.arrive();
        slow.health(user, Duration.ofSeconds(1));

        InjectorHealth health = assess(slow);

        assertThat(health.valid()).isTrue();
        assertThat(health.lagLimit()).isBetween(Duration.ofNanos(49_950_000), Duration.ofNanos(50_050_000));
    }

    @Test
    void isLostWhenArrivalsWereLeftOut() {
        InjectorHealth health = assess(run(1_000, 989, Duration.ZERO));

        assertThat(health.faults())
                .containsExactly(new Reason(
                        ReasonCode.ARRIVALS_MISSED,
                        "the injector left arrivals out: 989 of 1,000 due arrivals began, at least 99.0 % must"));
        assertThat(assess(run(1_000, 990, Duration.ZERO)).valid()).isTrue();
    }

    @Test
    void isLostWhenTheInjectorWasUnderStrain() {
        Vitals strained = new Vitals(
                0.7,
                0.95,
                Duration.ofSeconds(5),
                2,
                1,
                Duration.ofMillis(300),
                Duration.ofMillis(201),
                Duration.ofMillis(101),
                950,
                1_000,
                1_000);

        assertThat(assess(run(100, 100, Duration.ZERO), USUAL, strained).faults())
                .extracting(Reason::message)
                .containsExactly(
                        "the injector was short of processor time: above 80.0 % of all processors for 5.00 s on end,"
                                + " less than 5.00 s are allowed",
                        "the injector stood still: a garbage collection took 201 ms, allowed are 200 ms",
                        "the injector stood still: a thread was held up for 101 ms, allowed are 100 ms",
                        "the injector was short of descriptors: 950 of 1,000 were open, at most 90.0 % may be");
        assertThat(assess(run(100, 100, Duration.ZERO), askingForNoTimes(), strained)
                        .valid())
                .isTrue();
    }

    @Test
    void isLostWhenTheInjectorRanOut() {
        WoundRun run = run(100, 100, Duration.ZERO);
        run.live.tally().calls(Phase.MEASURED, Operation.HEALTH).attemptFails(ErrorClass.EXHAUSTED);

        assertThat(assess(run, askingForNoTimes(), Rules.calm()).faults())
                .containsExactly(new Reason(
                        ReasonCode.INJECTOR_FAULT,
                        "the injector ran out of descriptors, ports or memory: 1 attempts failed for that"));
    }

    @Test
    void isGivenToARunWhereNothingWasDue() {
        assertThat(assess(WoundRun.of()).valid()).isTrue();
    }

    /** Due over 10 s of measuring, of which so many begin this late. */
    private static WoundRun run(int due, int started, Duration lag) {
        WoundRun run = WoundRun.atRate(due / 10);
        run.live.nextUser(Phase.MEASURED);
        run.live.gate().measureFrom(WoundRun.START);
        run.clock.advanceTo(WoundRun.START + Duration.ofSeconds(10).toNanos());
        for (int i = 0; i < started; i++) {
            run.live.tally().arrives(Phase.MEASURED);
            run.live.tally().lag().record(lag.toNanos());
        }
        return run;
    }

    private static Validity askingForNoTimes() {
        return new Validity(USUAL.punctuality(), USUAL.strain(), Validity.Times.NOT_ASKED);
    }

    private static InjectorHealth assess(WoundRun run) {
        return assess(run, USUAL, Rules.calm());
    }

    private static InjectorHealth assess(WoundRun run, Validity validity, Vitals vitals) {
        RunMeasurement measurement = new RunMeasurement(run.live, second -> {});
        measurement.measuredSecond();
        return validity.assess(run.live, measurement, vitals);
    }
}
