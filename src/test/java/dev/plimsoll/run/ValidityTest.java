package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final Validity USUAL = new Validity(Duration.ofMillis(10), 0.05, 0.99);
    private static final InjectorWatch.Vitals VITALS =
            new InjectorWatch.Vitals(0.2, 0.4, 2, 1, Duration.ofMillis(3), Duration.ofMillis(3), 40, 1_000);

    @Test
    void isGivenWhenAllCameInTime() {
        InjectorHealth health = assess(run(100, 100, Duration.ofMillis(9)));

        assertThat(health.valid()).isTrue();
        assertThat(health.lagLimit()).isEqualTo(Duration.ofMillis(10));
        assertThat(health.due()).isEqualTo(100);
        assertThat(health.started()).isEqualTo(100);
        assertThat(health.cpuShareMax()).isEqualTo(0.4);
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

    private static InjectorHealth assess(WoundRun run) {
        RunMeasurement measurement = new RunMeasurement(run.live, second -> {});
        measurement.measuredSecond();
        return USUAL.assess(run.live, measurement, VITALS);
    }
}
