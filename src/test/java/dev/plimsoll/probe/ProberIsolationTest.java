package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A check that hangs holds up no other. */
@Timeout(60)
class ProberIsolationTest {
    private static final int ROUNDS = 5;

    @Test
    void noCheckWaitsForOneThatHangs() throws InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ExecutorService runners = Executors.newCachedThreadPool();
        HeardRuns heard = new HeardRuns();
        CountDownLatch rounds = new CountDownLatch(29 * ROUNDS);
        HangingWire hanging = new HangingWire();
        ScriptedWire quick = new ScriptedWire(any -> {
            rounds.countDown();
            return Sightings.healthy();
        });
        Prober prober = new Prober(InstantSource.system(), timer, runners, heard);

        prober.schedule(Stream.concat(
                        Stream.of(check("hanging", hanging)),
                        IntStream.range(1, 30).mapToObj(it -> check("quick-" + it, quick)))
                .toList());
        hanging.entered.await();
        rounds.await();
        prober.shutDown(Duration.ofMillis(500));
        timer.shutdownNow();
        runners.shutdownNow();

        assertThat(quickRuns(heard)).hasSizeGreaterThanOrEqualTo(29 * ROUNDS);
        // The median, for a busy machine may hold up any one run; a check that waited would have waited for good.
        List<Duration> delays =
                quickRuns(heard).stream().map(CheckRun::delay).sorted().toList();
        assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofMillis(50));
        assertThat(heard.events()).contains("missed hanging overlap 1");
    }

    private static List<CheckRun> quickRuns(HeardRuns heard) {
        return heard.runs().stream()
                .filter(it -> !it.id().check().equals("hanging"))
                .toList();
    }

    private static Check check(String name, Wire wire) {
        CheckSettings settings = SampleChecks.every(Duration.ofMillis(200), SampleChecks.of(name, SampleChecks.HEALTH));
        return new Checks(InstantSource.system(), new Random(5), Sleeper::real)
                .of(SampleChecks.target(Optional.empty()), wire, SampleChecks::keys, List.of(settings))
                .get(0);
    }

    /** Never answers until it is cut. */
    private static final class HangingWire implements Wire {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch cut = new CountDownLatch(1);

        @Override
        public Sighting send(ChatCall call, Caller caller, Duration deadline) {
            entered.countDown();
            try {
                cut.await();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
            return Sightings.failed(ErrorClass.CANCELED);
        }

        @Override
        public void close() {
            cut.countDown();
        }
    }
}
