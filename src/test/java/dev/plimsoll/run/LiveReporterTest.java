package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.testing.IdleRunner;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveReporterTest {
    private final WoundRun run = WoundRun.of(Duration.ZERO, Duration.ofSeconds(1));
    private final Heard heard = new Heard();

    @Test
    void tellsEachCallOnceAndTheTotalsAtTheEnd() {
        watch(new IdleRunner(live -> {
            for (int visitor = 0; visitor < 2; visitor++) {
                VirtualUser user = run.arrive();
                run.health(user, Duration.ofMillis(40));
                user.leaves();
            }
            run.clock.advance(Duration.ofSeconds(10));
        }));

        assertThat(heard.stages)
                .startsWith(Stage.STARTING)
                .endsWith(Stage.ENDED)
                .doesNotHaveDuplicates();
        assertThat(heard.seconds.stream()
                        .mapToLong(second -> second.times()
                                .where(it -> it.clock() == LatencyClock.RESPONSE)
                                .count())
                        .sum())
                .isEqualTo(2);
        LiveSecond last = heard.seconds.get(heard.seconds.size() - 1);
        assertThat(last.calls()).containsKeys(Operation.values());
        assertThat(last.calls().get(Operation.HEALTH)).isEqualTo(new CallTotals(2, 2, 2, 0, Map.of()));
        assertThat(last.arrivals()).isEqualTo(new LiveArrivals(2, 2, 2));
        assertThat(last.injector().health().valid()).isTrue();
        assertThat(last.injector().lag().count()).isEqualTo(2);
    }

    @Test
    void saysWhyARunWasCutShort() {
        watch(new IdleRunner(live -> live.interrupt("enough")));

        assertThat(heard.reasons).containsExactly(new Reason(ReasonCode.INTERRUPTED, "enough"));
        assertThat(heard.stages).containsExactly(Stage.STARTING, Stage.ENDED);
        assertThat(heard.seconds).isEmpty();
    }

    private void watch(IdleRunner runner) {
        new LoadRun(runner, Rules.of(Rules.patient()))
                .watchedBy(List.of(heard))
                .perform(run.live, second -> {}, RunListener.silent());
    }

    private static final class Heard implements RunObserver {
        private final List<Stage> stages = new ArrayList<>();
        private final List<LiveSecond> seconds = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();

        @Override
        public void entered(Stage stage, Instant when) {
            stages.add(stage);
        }

        @Override
        public void passed(LiveSecond second) {
            seconds.add(second);
        }

        @Override
        public void cutShort(Reason reason, Instant when) {
            reasons.add(reason);
        }
    }
}
