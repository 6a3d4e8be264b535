package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.testing.IdleRunner;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunPhasesTest {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final WarmUp TEN_SECONDS = new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(60), 0.1);

    private final List<IntervalHistograms> kept = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<RunProgress> progress = new ArrayList<>();
    private final InjectorWatch watch = new InjectorWatch(Rules.usual().strain(), Runnable::run);

    private final RunListener listener = new RunListener() {
        @Override
        public void progress(RunProgress one) {
            progress.add(one);
        }

        @Override
        public void note(String text) {
            notes.add(text);
        }
    };

    @AfterEach
    void stopWatching() {
        watch.close();
    }

    @Test
    void waitsForTheFirstUserBeforeItCountsTime() {
        WoundRun run = WoundRun.of(Duration.ZERO);
        RunConductor conductor = conductorOf(run);

        look(run, conductor, Duration.ofSeconds(5));

        assertThat(run.live.gate().warmUpStarted()).isFalse();
        assertThat(progress).isEmpty();
    }

    @Test
    void measuresAtOnceWithoutAWarmUp() {
        WoundRun run = WoundRun.of(Duration.ZERO);
        RunConductor conductor = conductorOf(run);
        run.live.nextUser(Phase.MEASURED);

        look(run, conductor, Duration.ofMillis(3_150));

        assertThat(run.live.gate().measuredStart()).hasValue(WoundRun.START);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).start().toEpochMilli()).isEqualTo(1_100);
        assertThat(notes).isEmpty();
    }

    /** The first measured second once was 0.9 s long, nobody was told, and the progress went on counting. */
    @Test
    void countsSecondsAnewWhenTheWarmUpIsOver() {
        WoundRun run = WoundRun.warmingUp(TEN_SECONDS, Duration.ZERO);
        RunConductor conductor = conductorOf(run);
        run.live.nextUser(Phase.WARM_UP);

        look(run, conductor, Duration.ofMillis(14_400));

        assertThat(run.live.gate().measuredStart()).isPresent();
        assertThat(Duration.ofNanos(run.live.gate().measuredStart().getAsLong()))
                .isEqualTo(Duration.ofMillis(12_200));
        assertThat(notes).containsExactly("warmed up for 11 s; measuring from now on");
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).start().toEpochMilli()).isEqualTo(12_200);
        assertThat(kept.get(0).end().toEpochMilli()).isBetween(13_200L, 13_220L);
        assertThat(progress.stream().filter(it -> it.phase() == Phase.MEASURED))
                .extracting(RunProgress::elapsed)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void endsWhenTheTimeIsOverAndEverybodyHasLeft() {
        WoundRun run = WoundRun.of(Duration.ZERO);
        RunConductor conductor = conductorOf(run);
        run.arrive().leaves();

        look(run, conductor, Duration.ofMillis(9_960));
        assertThat(run.live.closing()).isFalse();

        look(run, conductor, Duration.ofMillis(60));
        assertThat(run.live.closing()).isTrue();
        assertThat(run.live.due()).isEqualTo(1);
    }

    @Test
    void waitsForThoseOnTheirWayUntilTheDrainIsOver() {
        WoundRun run = WoundRun.of(Duration.ZERO);
        RunConductor conductor = conductorOf(run);
        VirtualUser user = run.arrive();

        look(run, conductor, Duration.ofMillis(39_960));
        assertThat(run.live.closing()).isFalse();
        assertThat(user.goesOn()).isTrue();

        look(run, conductor, Duration.ofMillis(60));
        assertThat(user.goesOn()).isFalse();
    }

    /** Its pause was rounded up to the next millisecond; the run was over before it came, and called it left out. */
    @Test
    void waitsForAnArrivalThatIsDueJustBeforeTheEnd() {
        WoundRun run = WoundRun.of(Duration.ZERO, Duration.ofNanos(9_999_999_999L));
        RunConductor conductor = conductorOf(run);
        run.arrive().leaves();
        WaitingUser last = run.live.nextUser(Phase.MEASURED).orElseThrow();

        look(run, conductor, Duration.ofMillis(10_020));
        assertThat(run.live.closing()).isFalse();

        last.arrives().orElseThrow().leaves();
        look(run, conductor, LOOK);
        assertThat(run.live.closing()).isTrue();
    }

    @Test
    void endsWhenItIsInterrupted() {
        WoundRun run = WoundRun.warmingUp(TEN_SECONDS, Duration.ZERO);
        RunConductor conductor = conductorOf(run);
        run.live.nextUser(Phase.WARM_UP);
        look(run, conductor, Duration.ofSeconds(3));

        run.live.interrupt("enough");
        look(run, conductor, LOOK);

        assertThat(run.live.closing()).isTrue();
        assertThat(run.live.measuredTime()).isZero();
    }

    private RunConductor conductorOf(WoundRun run) {
        RunMeasurement measurement = new RunMeasurement(run.live, kept::add);
        return new RunConductor(
                run.live,
                new IdleRunner(),
                measurement,
                List.of(new ProgressReporter(run.live, watch, listener, Map.of())));
    }

    /** Every 20 ms for a while, as the conductor's own thread does. */
    private static void look(WoundRun run, RunConductor conductor, Duration time) {
        conductor.look();
        for (long step = 0; step < time.dividedBy(LOOK) && !run.live.closing(); step++) {
            run.clock.advance(LOOK);
            conductor.look();
        }
    }
}
