package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.testing.IdleRunner;
import dev.plimsoll.testing.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoadRunTest {
    private static final Duration SERVICE = Duration.ofMillis(40);

    private final WoundRun run = WoundRun.of(Duration.ZERO, Duration.ofSeconds(1));

    @Test
    void measuresWhatItsVisitorsDidAndStopsTheRunner() {
        IdleRunner runner = new IdleRunner(live -> {
            for (int visitor = 0; visitor < 2; visitor++) {
                VirtualUser user = run.arrive();
                run.health(user, SERVICE);
                user.leaves();
            }
            run.clock.advance(Duration.ofSeconds(10));
        });

        RunOutcome outcome = perform(runner, second -> {});

        assertThat(outcome.times(LatencyClock.SERVICE, Set.of(Operation.HEALTH)).count())
                .isEqualTo(2);
        assertThat(outcome.injector().valid()).isTrue();
        assertThat(outcome.injector().started()).isEqualTo(2);
        assertThat(runner.isStopped()).isTrue();
    }

    @Test
    void stopsTheRunnerWhenItIsInterruptedBeforeAnybodyCame() {
        IdleRunner runner = new IdleRunner(live -> live.interrupt("enough"));

        RunOutcome outcome = perform(runner, second -> {});

        assertThat(runner.isStopped()).isTrue();
        assertThat(outcome.timeline()).isEmpty();
        assertThat(outcome.times(LatencyClock.RESPONSE, Set.of(Operation.HEALTH))
                        .count())
                .isZero();
    }

    /** What was due while the injector was being shut down once made an interrupted run INVALID; nor are those that come just then. */
    @Test
    void asksForNoArrivalsThatWereDueAfterItWasInterrupted() {
        WoundRun busy = WoundRun.atRate(100);
        IdleRunner runner = new IdleRunner(live -> {
            for (int visitor = 0; visitor < 100; visitor++) {
                busy.arrive().leaves();
            }
            live.interrupt("enough");
        });

        RunOutcome outcome = new LoadRun(slowToStop(runner, busy), Rules.of(Rules.usual()))
                .perform(busy.live, second -> {}, RunListener.silent());
        busy.clock.advance(Duration.ofMinutes(1));

        assertThat(outcome.injector().faults()).isEmpty();
        assertThat(outcome.injector().due()).isEqualTo(94);
        assertThat(outcome.summary(new Housekeeping(), 0).measured()).isEqualTo(Duration.ofMillis(990));
    }

    @Test
    void endsWithWhatItsSinkThrew() {
        CountDownLatch thrown = new CountDownLatch(1);
        IdleRunner runner = new IdleRunner(live -> {
            run.arrive();
            run.clock.advance(Duration.ofSeconds(3));
        });

        assertThatThrownBy(() -> perform(runner, second -> {
                    thrown.countDown();
                    throw new UncheckedIOException("the disk is full", new IOException("full"));
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the disk is full");
        assertThat(runner.isStopped()).isTrue();
        assertThat(thrown.getCount()).isZero();
    }

    /** The conductor once went on for ever when the drive could not even begin. */
    @Test
    void isConductedByNobodyWhenTheDriveFails() {
        IdleRunner runner = new IdleRunner(live -> {
            throw new IllegalStateException("no such simulation");
        });

        assertThatThrownBy(() -> perform(runner, second -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such simulation");
        assertThat(runner.isStopped()).isTrue();
        assertThat(run.live.closing()).isTrue();
    }

    private RunOutcome perform(LoadRunner runner, Consumer<Object> sink) {
        return new LoadRun(runner, Rules.of(Rules.usual())).perform(run.live, sink::accept, RunListener.silent());
    }

    /** A runner that takes two seconds to shut down. */
    private static LoadRunner slowToStop(IdleRunner runner, WoundRun busy) {
        return new LoadRunner() {
            @Override
            public void whenFree(Runnable task) {}

            @Override
            public void drive(LiveRun live) {
                runner.drive(live);
            }

            @Override
            public void stop() {
                busy.clock.advance(Duration.ofSeconds(2));
                runner.stop();
            }

            @Override
            public void stall(Duration pause) {
                runner.stall(pause);
            }

            @Override
            public SimulationAssertions assertions(LatencyTotals totals) {
                return runner.assertions(totals);
            }
        };
    }
}
