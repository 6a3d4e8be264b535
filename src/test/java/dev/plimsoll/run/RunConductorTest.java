package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The phases of a run that nobody visits, on a clock that each look moves on by 50 ms. */
class RunConductorTest {
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();

    /** Brings nobody, and ends when it is told to. */
    private static final class NobodyComes implements LoadRunner {
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public void drive(LiveRun run) {
            run.gate().warmUpStart();
            try {
                stopped.await();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void stall(Duration pause) {}

        @Override
        public void whenFree(Runnable task) {}

        @Override
        public SimulationAssertions assertions(LatencyTotals totals) {
            return new SimulationAssertions(0, List.of());
        }
    }

    /** Brings everybody a moment after the measured time. */
    private static final class ComesLate implements LoadRunner {
        private final NobodyComes ending = new NobodyComes();

        @Override
        public void drive(LiveRun run) {
            long begin = run.gate().warmUpStart();
            while (run.nanos() < begin + 3_600_000_000L) {
                LockSupport.parkNanos(1_000_000);
            }
            run.nextUser(Phase.MEASURED).flatMap(WaitingUser::arrives).ifPresent(VirtualUser::leaves);
            ending.drive(run);
        }

        @Override
        public void stop() {
            ending.stop();
        }

        @Override
        public void stall(Duration pause) {}

        @Override
        public void whenFree(Runnable task) {}

        @Override
        public SimulationAssertions assertions(LatencyTotals totals) {
            return ending.assertions(totals);
        }
    }

    private final RunListener listener = new RunListener() {
        @Override
        public void progress(RunProgress progress) {
            told.add(progress.phase() + " " + progress.elapsed().toSeconds() + " s, left "
                    + progress.left().toSeconds() + " s");
        }

        @Override
        public void note(String text) {
            told.add(text);
        }
    };

    @Test
    void countsTheMeasuredTimeFromTheEndOfTheWarmUp() {
        perform(new WarmUp(Duration.ofSeconds(1), Duration.ofSeconds(1), 0.1));

        // The start is announced a good second ahead, so that the first users can be there.
        assertThat(told)
                .containsExactly(
                        "WARM_UP 1 s, left 0 s",
                        "WARM_UP 2 s, left 0 s",
                        "warmed up for 2 s; measuring from now on",
                        "MEASURED 1 s, left 2 s",
                        "MEASURED 2 s, left 1 s",
                        "MEASURED 3 s, left 0 s");
    }

    @Test
    void measuresFromTheFirstSecondWithoutAWarmUp() {
        perform(WarmUp.none());

        assertThat(told).containsExactly("MEASURED 1 s, left 2 s", "MEASURED 2 s, left 1 s", "MEASURED 3 s, left 0 s");
    }

    /** An interrupted run was called INVALID for the arrivals that were due after its end. */
    @Test
    void doesNotExpectAnybodyAfterTheRunWasClosed() {
        LiveRun run = new LiveRun(
                plan(WarmUp.none(), ArrivalSchedule.of(0, 100_000_000, 2_000_000_000)),
                InstantSource.fixed(Instant.EPOCH),
                nanos::get,
                SessionJournal.none());
        run.gate().measureFrom(0);
        nanos.set(1_000_000_000);

        run.close();
        nanos.set(3_000_000_000L);

        assertThat(run.due()).isEqualTo(2);
    }

    /** The last arrival of a short run was left out when the end was seen before its millisecond came. */
    @Test
    void waitsForThoseDueInTheLastMoment() {
        LiveRun run = run(WarmUp.none(), ArrivalSchedule.of(3_499_999_999L));

        InjectorHealth health = perform(run, new ComesLate());

        assertThat(health.started()).isEqualTo(health.due()).isOne();
    }

    private void perform(WarmUp warmUp) {
        perform(run(warmUp, ArrivalSchedule.of()), new NobodyComes());
    }

    private InjectorHealth perform(LiveRun run, LoadRunner runner) {
        return new LoadRun(runner, Rules.of(Rules.usual()))
                .perform(run, second -> {}, listener)
                .injector();
    }

    private LiveRun run(WarmUp warmUp, ArrivalSchedule schedule) {
        return new LiveRun(
                plan(warmUp, schedule),
                InstantSource.fixed(Instant.EPOCH),
                () -> nanos.addAndGet(20_000_000),
                SessionJournal.none());
    }

    private static RunPlan plan(WarmUp warmUp, ArrivalSchedule schedule) {
        return new RunPlan(
                "run",
                "",
                "http://127.0.0.1:1",
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                1,
                schedule,
                ArrivalRate.perSecond(1),
                warmUp,
                Duration.ofMillis(3_500),
                Duration.ofSeconds(5),
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.empty());
    }
}
