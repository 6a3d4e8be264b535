package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTallyTest {
    private static final Duration SERVICE = Duration.ofMillis(40);

    private final WoundRun run = WoundRun.of(Duration.ZERO);
    private final RunTally tally = run.live.tally();

    @Test
    void countsALimitedCallAsAnErrorButNotAsFailed() {
        VirtualUser user = run.arrive();

        run.call(user, user.api().health(), SERVICE, 429, "{\"error\":\"Too many\"}");

        CallCounts counts = tally.calls(Phase.MEASURED, Operation.HEALTH);
        assertThat(counts.completed()).isEqualTo(1);
        assertThat(counts.failed()).isZero();
        assertThat(counts.errors()).isEqualTo(Map.of(ErrorClass.RATE_LIMITED, 1L));
        assertThat(drained(Phase.MEASURED).series()).extracting(Series::outcome).containsOnly(Outcome.INCONCLUSIVE);
        assertThat(tally.failed(Phase.MEASURED)).isZero();
    }

    @Test
    void keepsTheWarmUpOutOfEveryStatistic() {
        WoundRun warming =
                WoundRun.warmingUp(new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(60), 0.1), Duration.ZERO);
        WaitingUser waiting = warming.live.nextUser(Phase.WARM_UP).orElseThrow();
        warming.clock.advance(waiting.untilInstant().plusSeconds(1));
        VirtualUser user = waiting.arrives().orElseThrow();

        warming.call(user, user.api().health(), SERVICE, 500, "");
        user.leaves();

        RunTally seen = warming.live.tally();
        assertThat(seen.calls(Phase.MEASURED, Operation.HEALTH).calls()).isZero();
        assertThat(seen.failed(Phase.MEASURED)).isZero();
        assertThat(seen.failed(Phase.WARM_UP)).isEqualTo(1);
        assertThat(seen.lag().total().count()).isZero();
        assertThat(seen.visits(Phase.MEASURED).started()).isZero();
        assertThat(seen.visits(Phase.WARM_UP).completed()).isEqualTo(1);
        assertThat(seen.latency(Phase.MEASURED)
                        .drain(Instant.EPOCH, Instant.EPOCH)
                        .series())
                .isEmpty();
    }

    @Test
    void keepsTheLagOfEachCallOnce() {
        VirtualUser user = run.arrive();

        run.health(user, SERVICE);

        assertThat(tally.lag().total().count()).isEqualTo(1);
    }

    @Test
    void noticesWhatIsBeyondTheContract() {
        VirtualUser user = run.arrive();

        run.call(
                user,
                user.api().health(),
                SERVICE,
                200,
                WoundRun.HEALTHY.replace("\"status\"", "\"mood\":1,\"status\""));

        assertThat(tally.drift()).containsExactly("health: mood");
    }

    private IntervalHistograms drained(Phase phase) {
        return tally.latency(phase).drain(Instant.EPOCH, Instant.EPOCH);
    }
}
