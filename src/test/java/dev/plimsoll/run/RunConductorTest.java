package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The phases of a run that nobody visits, on a clock that each look moves on by 10 ms. */
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
        public SimulationAssertions assertions(LatencyTotals totals) {
            return new SimulationAssertions(0, List.of());
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

    private void perform(WarmUp warmUp) {
        LiveRun run = new LiveRun(
                plan(warmUp),
                InstantSource.fixed(Instant.EPOCH),
                () -> nanos.addAndGet(10_000_000),
                SessionJournal.none());
        new LoadRun(new NobodyComes(), new Validity(Duration.ofMillis(10), 0.05, 0.99), Map.of())
                .perform(run, second -> {}, listener);
    }

    private static RunPlan plan(WarmUp warmUp) {
        return new RunPlan(
                "run",
                "",
                "http://127.0.0.1:1",
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                1,
                ArrivalSchedule.of(),
                ArrivalRate.perSecond(1),
                warmUp,
                Duration.ofMillis(3_010),
                Duration.ZERO,
                VisitModel.published(),
                new ClientSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()));
    }
}
