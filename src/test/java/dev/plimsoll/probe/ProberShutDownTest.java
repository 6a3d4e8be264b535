package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.testing.HeardRuns;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.Sightings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProberShutDownTest {
    private static final CheckSettings OFTEN =
            SampleChecks.every(Duration.ofMillis(20), SampleChecks.of("a", SampleChecks.HEALTH));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService runners = Executors.newCachedThreadPool();
    private final HeardRuns heard = new HeardRuns();
    private final Prober prober = new Prober(InstantSource.system(), timer, runners, heard);
    private final GatedWire gated = new GatedWire();

    @AfterEach
    void stop() {
        timer.shutdownNow();
        runners.shutdownNow();
    }

    @Test
    void letsRunsUnderWayEnd() throws InterruptedException {
        prober.schedule(List.of(check(OFTEN, gated)));
        gated.entered.await();
        timer.execute(gated.open::countDown);

        prober.shutDown(Duration.ofSeconds(20));

        assertThat(heard.runs())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS));
        assertThat(gated.closed.getCount()).isZero();
        assertNothingIsLost();
    }

    @Test
    void cutsWhatDoesNotEndInTimeAndCountsItAsCanceled() throws InterruptedException {
        prober.schedule(List.of(check(OFTEN, gated)));
        gated.entered.await();

        prober.shutDown(Duration.ofMillis(2_500));

        assertThat(heard.runs()).hasSize(1);
        assertThat(heard.runs().get(0).steps().get(0).last().errorClass()).contains(ErrorClass.CANCELED);
        assertThat(heard.runs().get(0).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertNothingIsLost();
    }

    @Test
    void wakesACheckThatWaitsForItsNextAttempt() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        ScriptedWire wire = new ScriptedWire(any -> {
            entered.countDown();
            return Sightings.askingToWait(Sightings.answered(429, "{}"), Duration.ofSeconds(7));
        });
        prober.schedule(List.of(check(SampleChecks.retrying(SampleChecks.TWO_RETRIES, OFTEN), wire)));
        entered.await();

        prober.shutDown(Duration.ofMillis(2_500));

        assertThat(heard.runs()).hasSize(1);
        assertThat(wire.sent()).hasSize(1);
        assertNothingIsLost();
    }

    @Test
    void countsARunThatNeverBeganAsMissed() throws InterruptedException {
        CountDownLatch queued = new CountDownLatch(1);
        Prober starved = new Prober(InstantSource.system(), timer, any -> queued.countDown(), heard);
        starved.schedule(List.of(check(OFTEN, gated)));
        queued.await();

        starved.shutDown(Duration.ofMillis(50));

        assertThat(heard.events()).endsWith("missed a shutdown 1");
        assertThat(starved.counts().missed()).isEqualTo(starved.counts().scheduled());
    }

    @Test
    void takesNoMoreChecks() {
        prober.shutDown(Duration.ZERO);

        prober.schedule(List.of(check(OFTEN, gated)));

        assertThat(gated.closed.getCount()).isZero();
        assertThat(heard.events()).isEmpty();
        assertThat(prober.nextRuns()).isEmpty();
    }

    private void assertNothingIsLost() {
        ScheduleCounts counts = prober.counts();
        assertThat(counts.runs() + counts.missed()).isEqualTo(counts.scheduled());
        assertThat(prober.nextRuns()).isEmpty();
    }

    private static Check check(CheckSettings settings, Wire wire) {
        return new Checks(InstantSource.system(), new Random(5), Sleeper::real)
                .of(SampleChecks.target(Optional.empty()), wire, SampleChecks::keys, List.of(settings))
                .get(0);
    }

    /** Answers when the gate is opened, and never before; closing cuts. */
    private static final class GatedWire implements Wire {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Sighting send(ChatCall call, Caller caller, Duration deadline) {
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
            return closed.getCount() == 0 ? Sightings.failed(ErrorClass.CANCELED) : Sightings.healthy();
        }

        @Override
        public void close() {
            closed.countDown();
            open.countDown();
        }
    }
}
