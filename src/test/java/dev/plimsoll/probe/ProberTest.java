package dev.plimsoll.probe;

import static dev.plimsoll.testing.SampleChecks.every;
import static dev.plimsoll.testing.SampleChecks.everyWhileFailing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.testing.HeardRuns;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.Sightings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ProberTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** By then every check has begun for the first time. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final CheckSettings A = every(MINUTE, SampleChecks.of("a", SampleChecks.HEALTH));
    private static final CheckSettings B = every(MINUTE, SampleChecks.of("b", SampleChecks.HEALTH));

    private final VirtualProber virtual = new VirtualProber();
    private final Prober prober = virtual.prober;
    private final HeardRuns heard = virtual.heard;
    private final ScriptedWire wire = new ScriptedWire(any -> Sightings.healthy());

    @Test
    void runsACheckAtItsInstants() {
        prober.schedule(List.of(virtual.check(A, wire)));

        virtual.timer.advance(Duration.ofMinutes(3));

        FixedRate rate = FixedRate.of(A.id(), MINUTE);
        Instant first = rate.firstAfter(Instant.EPOCH);
        Instant usual = rate.after(Instant.EPOCH);
        assertThat(heard.runs())
                .extracting(CheckRun::scheduled)
                .containsExactly(first, usual, usual.plus(MINUTE), usual.plus(MINUTE.multipliedBy(2)));
        assertThat(heard.runs()).allSatisfy(run -> {
            assertThat(run.delay()).isZero();
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        });
        assertThat(prober.nextRuns()).containsOnly(Map.entry(A.id(), usual.plus(MINUTE.multipliedBy(3))));
        assertThat(prober.counts()).isEqualTo(new ScheduleCounts(4, 4, 0));
    }

    @Test
    void runsEveryCheckWithinASecondOfTheStart() {
        prober.schedule(List.of(virtual.check(A, wire), virtual.check(B, wire)));

        virtual.timer.advance(SOON);

        assertThat(heard.runs()).extracting(CheckRun::id).containsExactlyInAnyOrder(A.id(), B.id());
        assertThat(heard.runs()).extracting(CheckRun::scheduled).doesNotHaveDuplicates();
    }

    @Test
    void neverRunsACheckTwiceAtOnce() {
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.hold();

        virtual.timer.advance(Duration.ofMinutes(3));

        assertThat(heard.events())
                .containsExactly("added a", "missed a overlap 1", "missed a overlap 1", "missed a overlap 1");

        virtual.release();

        assertThat(heard.events()).endsWith("finished a");
        assertThat(prober.counts()).isEqualTo(new ScheduleCounts(4, 1, 3));
    }

    @Test
    void countsDelayAndDurationFromTheScheduledInstant() {
        ScriptedWire slow = new ScriptedWire(any -> {
            virtual.clock.advance(Duration.ofMillis(300));
            return Sightings.healthy();
        });
        prober.schedule(List.of(virtual.check(A, slow)));
        virtual.hold();
        virtual.timer.advance(MINUTE);
        Instant scheduled = FixedRate.of(A.id(), MINUTE).firstAfter(Instant.EPOCH);
        Duration waited = Duration.between(scheduled, virtual.clock.instant());

        virtual.release();

        assertThat(heard.runs().get(0).scheduled()).isEqualTo(scheduled);
        assertThat(heard.runs().get(0).delay()).isEqualTo(waited);
        assertThat(heard.runs().get(0).duration()).isEqualTo(waited.plusMillis(300));
    }

    @Test
    void missesWhatItSleptThroughAndRunsTheLatest() {
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.clock.advance(Duration.ofMinutes(10));

        virtual.timer.advance(Duration.ZERO);

        assertThat(heard.events()).containsExactly("added a", "missed a late 10", "finished a");
        assertThat(heard.runs().get(0).delay()).isLessThan(MINUTE);
        assertThat(prober.counts()).isEqualTo(new ScheduleCounts(11, 1, 10));
    }

    @Test
    void lacksNoRunWhenThereIsNoThreadForIt() {
        Prober starved = new Prober(
                virtual.clock,
                virtual.timer,
                any -> {
                    throw new RejectedExecutionException();
                },
                heard);
        starved.schedule(List.of(virtual.check(A, wire)));

        virtual.timer.advance(Duration.ofMinutes(2));

        assertThat(heard.events()).containsExactly("added a", "missed a late 1", "missed a late 1", "missed a late 1");
        assertThat(starved.counts()).isEqualTo(new ScheduleCounts(3, 0, 3));
    }

    @Test
    void looksAtAFailingCheckMoreOftenUntilItRecovers() {
        CheckSettings check = everyWhileFailing(Duration.ofSeconds(10), A);
        prober.schedule(List.of(virtual.check(
                check,
                new ScriptedWire(
                        any -> isDown() ? Sightings.failed(ErrorClass.CONNECT_REFUSED) : Sightings.healthy()))));

        virtual.timer.advance(Duration.ofMinutes(7));

        long whileDown = heard.runs().stream()
                .filter(it -> it.outcome() == Outcome.FAILURE)
                .count();
        long whileUp = heard.runs().stream()
                .filter(it -> it.outcome() == Outcome.SUCCESS)
                .count();
        // Down from 2:00 to 4:00: noticed at the first usual instant, then every 10 s.
        assertThat(whileDown).isBetween(7L, 12L);
        assertThat(whileUp).isBetween(5L, 7L);
        assertThat(prober.counts().scheduled()).isEqualTo(whileDown + whileUp);
    }

    @Test
    void outlivesACheckThatThrows() {
        ScriptedWire broken = new ScriptedWire(any -> {
            throw new IllegalStateException("a bug");
        });
        prober.schedule(List.of(virtual.check(A, broken)));

        virtual.timer.advance(Duration.ofMinutes(2));

        assertThat(heard.events()).containsExactly("added a", "finished a", "finished a", "finished a");
        Attempt attempt = heard.runs().get(0).steps().get(0).last();
        assertThat(attempt.errorClass()).contains(ErrorClass.INTERNAL);
        assertThat(attempt.detail()).isEqualTo("java.lang.IllegalStateException: a bug");
        assertThat(heard.runs().get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void leavesTheSameCheckAloneOnReload() {
        Check before = virtual.check(A, wire);
        prober.schedule(List.of(before));
        virtual.timer.advance(SOON);
        Instant next = prober.nextRuns().get(A.id());
        ScriptedWire other = new ScriptedWire(any -> Sightings.healthy());

        prober.schedule(List.of(virtual.check(A, other)));

        assertThat(prober.nextRuns()).containsEntry(A.id(), next);
        assertThat(heard.events()).containsExactly("added a", "finished a");
        assertThat(other.isClosed()).isTrue();
        assertThat(wire.isClosed()).isFalse();
    }

    @Test
    void takesTheSameObjectTwiceWithoutClosingIt() {
        Check check = virtual.check(A, wire);
        prober.schedule(List.of(check));

        prober.schedule(List.of(check));

        assertThat(wire.isClosed()).isFalse();
    }

    @Test
    void letsTheLastRunOfARemovedCheckEnd() {
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.hold();
        virtual.timer.advance(SOON);

        prober.schedule(List.of());
        virtual.timer.advance(MINUTE);

        assertThat(heard.events()).containsExactly("added a");
        assertThat(wire.isClosed()).isFalse();

        virtual.release();

        assertThat(heard.events()).containsExactly("added a", "finished a", "removed a");
        assertThat(heard.runs().get(0).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(wire.isClosed()).isTrue();
        assertThat(prober.nextRuns()).isEmpty();
    }

    @Test
    void removesAnIdleCheckAtOnce() {
        prober.schedule(List.of(virtual.check(A, wire)));

        prober.schedule(List.of(virtual.check(B, wire)));

        assertThat(heard.events()).containsExactly("added a", "removed a", "added b");
        assertThat(virtual.timer.planned()).isEqualTo(1);
    }

    @Test
    void replacesAChangedCheckOnceItsRunHasEnded() {
        ScriptedWire after = new ScriptedWire(any -> Sightings.healthy());
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.hold();
        virtual.timer.advance(SOON);

        prober.schedule(List.of(virtual.check(every(Duration.ofSeconds(30), A), after)));
        assertThat(wire.isClosed()).isFalse();
        virtual.timer.advance(Duration.ofSeconds(31));
        virtual.release();
        virtual.timer.advance(Duration.ofSeconds(30));

        assertThat(heard.events()).startsWith("added a", "added a", "missed a overlap 1");
        assertThat(wire.isClosed()).isTrue();
        assertThat(wire.sent()).hasSize(1);
        assertThat(after.sent()).hasSize(1);
    }

    @Test
    void takesBackACheckThatIsStillLeaving() {
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.hold();
        virtual.timer.advance(SOON);

        prober.schedule(List.of());
        prober.schedule(List.of(virtual.check(A, wire)));
        virtual.release();
        virtual.timer.advance(MINUTE);

        assertThat(heard.events()).containsExactly("added a", "finished a", "finished a");
    }

    @Test
    void refusesTwoChecksOfOneNameAndChangesNothing() {
        prober.schedule(List.of(virtual.check(A, wire)));

        assertThatThrownBy(() -> prober.schedule(List.of(virtual.check(B, wire), virtual.check(B, wire))))
                .hasMessage("expected one check of a name, came two: staging/b");

        assertThat(prober.nextRuns()).containsOnlyKeys(A.id());
    }

    private boolean isDown() {
        Instant now = virtual.clock.instant();
        return !now.isBefore(Instant.EPOCH.plusSeconds(120)) && now.isBefore(Instant.EPOCH.plusSeconds(240));
    }
}
