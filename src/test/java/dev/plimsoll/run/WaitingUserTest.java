package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingUserTest {
    private static final Duration ARRIVAL = Duration.ofNanos(2_000_000_001);
    private static final WarmUp TEN_SECONDS = new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(60), 0.1);

    @Test
    void waitsForItsInstantAndIsNeverEarly() {
        WoundRun run = WoundRun.of(ARRIVAL);
        WaitingUser user = measured(run);
        run.live.gate().measureFrom(WoundRun.START);

        assertThat(user.knowsItsInstant()).isTrue();
        assertThat(user.untilInstant()).isEqualTo(Duration.ofMillis(3_101));
    }

    @Test
    void arrivesAtOnceWhenItIsLateAlready() {
        WoundRun run = WoundRun.of(ARRIVAL);
        WaitingUser user = measured(run);
        run.live.gate().measureFrom(WoundRun.START);
        run.clock.advance(Duration.ofSeconds(5));

        assertThat(user.untilInstant()).isZero();
        assertThat(user.arrives()).isPresent();
        assertThat(run.live.tally().visits(Phase.MEASURED).started()).isEqualTo(1);
    }

    @Test
    void asksAgainWhileTheMeasuredPhaseIsNotAnnounced() {
        WoundRun run = WoundRun.of(ARRIVAL);
        WaitingUser user = measured(run);

        assertThat(user.knowsItsInstant()).isFalse();
        assertThat(user.untilInstant()).isEqualTo(Duration.ofMillis(500));
        assertThat(user.arrives()).isEmpty();
    }

    @Test
    void leavesTheWarmUpToThoseWhoComeBeforeItsEnd() {
        WoundRun run = WoundRun.warmingUp(TEN_SECONDS, ARRIVAL);
        WaitingUser first = run.live.nextUser(Phase.WARM_UP).orElseThrow();
        WaitingUser second = run.live.nextUser(Phase.WARM_UP).orElseThrow();
        long ofTheSecond = WoundRun.START + run.live.schedule(Phase.WARM_UP).nanosOf(1);

        run.live.gate().measureFrom(ofTheSecond);

        assertThat(first.arrives()).isPresent();
        assertThat(second.arrives()).isEmpty();
        assertThat(run.live.tally().visits(Phase.WARM_UP).started()).isEqualTo(1);
        assertThat(run.live.tally().lag().total().count()).isZero();
    }

    @Test
    void isSentHomeWhenTheRunCloses() {
        WoundRun run = WoundRun.of(ARRIVAL);
        WaitingUser user = measured(run);

        run.live.close();

        assertThat(user.knowsItsInstant()).isTrue();
        assertThat(user.untilInstant()).isZero();
        assertThat(user.arrives()).isEmpty();
    }

    private static WaitingUser measured(WoundRun run) {
        return run.live.nextUser(Phase.MEASURED).orElseThrow();
    }
}
