package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveRunTest {
    private final WoundRun run = WoundRun.of(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(9));

    @Test
    void countsWhatIsDueUntilItIsClosed() {
        run.live.nextUser(Phase.MEASURED);
        run.live.gate().measureFrom(WoundRun.START);
        assertThat(run.live.due()).isZero();

        run.clock.advanceTo(WoundRun.START + Duration.ofSeconds(5).toNanos());
        assertThat(run.live.due()).isEqualTo(2);

        run.live.close();
        run.clock.advance(Duration.ofSeconds(30));
        run.live.close();

        assertThat(run.live.due()).isEqualTo(2);
        assertThat(run.live.measuredTime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void hasMeasuredNothingBeforeItsStart() {
        assertThat(run.live.measuredTime()).isZero();

        run.live.gate().measureFrom(WoundRun.START);

        assertThat(run.live.measuredTime()).isZero();
        assertThat(run.live.due()).isZero();
    }

    @Test
    void isTheCurrentRunWhileSomethingIsDone() {
        CurrentRun.during(List.of(run.live), () -> assertThat(CurrentRun.get()).containsExactly(run.live));

        assertThat(CurrentRun.get()).isEmpty();
    }

    @Test
    void sharesItsProcessWithNoOther() {
        WoundRun other = WoundRun.of();

        CurrentRun.during(
                List.of(run.live),
                () -> assertThatIllegalStateException()
                        .isThrownBy(() -> CurrentRun.during(List.of(other.live), () -> {}))
                        .withMessage("another run is going on in this process"));
    }

    @Test
    void drawsThePeopleOfAVisitFromItsSeedAlone() {
        WoundRun again = WoundRun.of(Duration.ZERO);

        assertThat(again.arrive().userId()).isEqualTo(run.arrive().userId());
    }
}
