package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.Sightings;
import dev.plimsoll.testing.VirtualTimer;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WoundSleeper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A month of probing, and many reloads, in a moment. */
class ProberSoakTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final WoundClock clock = new WoundClock();
    private final VirtualTimer timer = new VirtualTimer(clock);
    private final Random random = new Random(42);
    private final Counted counted = new Counted();

    @Test
    void keepsItsCountsAndItsSizeOverAMonth() {
        LongAdder sent = new LongAdder();
        Prober prober = new Prober(clock, timer, Runnable::run, counted);
        List<CheckSettings> settings =
                IntStream.range(0, 20).mapToObj(ProberSoakTest::settings).toList();
        prober.schedule(checks(settings, new UnreliableWire(sent)));

        timer.advance(MONTH);

        long instants = settings.stream()
                .mapToLong(it -> 1 + MONTH.dividedBy(it.interval()))
                .sum();
        ScheduleCounts counts = prober.counts();
        assertThat(counts.scheduled()).isEqualTo(instants);
        assertThat(counts.runs() + counts.missed()).isEqualTo(instants);
        assertThat(counted.runs.sum()).isEqualTo(counts.runs());
        assertThat(counted.missed.sum()).isEqualTo(counts.missed()).isPositive();
        assertThat(counted.attempts.sum()).isEqualTo(sent.sum());
        assertThat(counted.failures.sum()).isPositive();
        assertThat(timer.planned()).isEqualTo(20);
    }

    @Test
    void losesNoRunOverAnyReload() {
        Prober prober = new Prober(clock, timer, this::executeSomeTime, counted);
        LongAdder sent = new LongAdder();

        for (int reload = 0; reload < 1_000; reload++) {
            List<CheckSettings> some = IntStream.range(0, 30)
                    .filter(any -> random.nextInt(4) > 0)
                    .mapToObj(it -> settings(random.nextInt(10) == 0 ? it : it + 100))
                    .map(it -> SampleChecks.every(Duration.ofSeconds(5 + 5 * random.nextInt(2)), it))
                    .toList();
            prober.schedule(checks(some, new UnreliableWire(sent)));
            timer.advance(Duration.ofMillis(random.nextInt(20_000)));
            assertThat(prober.nextRuns()).hasSize(some.size());
        }
        prober.schedule(List.of());
        timer.advance(Duration.ofMinutes(2));

        ScheduleCounts counts = prober.counts();
        assertThat(counts.runs() + counts.missed()).isEqualTo(counts.scheduled());
        assertThat(counted.runs.sum()).isEqualTo(counts.runs()).isGreaterThan(10_000);
        assertThat(counted.missed.sum()).isEqualTo(counts.missed()).isPositive();
        assertThat(counted.checks.sum()).isZero();
        assertThat(counted.attempts.sum()).isEqualTo(sent.sum());
        assertThat(timer.planned()).isZero();
    }

    /** Most runs begin at once; one in ten hangs for up to a minute, in which its check has other instants. */
    private void executeSomeTime(Runnable task) {
        if (random.nextInt(10) == 0) {
            timer.runAfter(Duration.ofMillis(random.nextInt(60_000)), task);
        } else {
            task.run();
        }
    }

    private static CheckSettings settings(int number) {
        RetryPolicy twice = new RetryPolicy(RetryPolicy.Backoff.EXPONENTIAL, 2, Duration.ofMillis(100), 0.5);
        Duration interval = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5))
                .get(number % 3);
        CheckSettings health = SampleChecks.of("check-" + number, SampleChecks.HEALTH);
        return SampleChecks.every(interval, SampleChecks.retrying(twice, health));
    }

    private List<Check> checks(List<CheckSettings> settings, Wire wire) {
        return new Checks(clock, random, () -> new WoundSleeper(clock))
                .of(SampleChecks.target(Optional.of(Contracts.deployed())), wire, SampleChecks::keys, settings);
    }

    /** Answers in no time, mostly; now and then it fails, or holds everybody up. */
    private final class UnreliableWire implements Wire {
        private final LongAdder sent;

        UnreliableWire(LongAdder sent) {
            this.sent = sent;
        }

        @Override
        public Sighting send(ChatCall call, Caller caller, Duration deadline) {
            sent.increment();
            int chance = random.nextInt(10_000);
            if (chance == 0) {
                clock.advance(Duration.ofMinutes(3));
            }
            return chance < 200 ? Sightings.failed(ErrorClass.CONNECT_REFUSED) : Sightings.healthy();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** Counts and keeps nothing. */
    private static final class Counted implements ProbeListener {
        private final LongAdder checks = new LongAdder();
        private final LongAdder runs = new LongAdder();
        private final LongAdder missed = new LongAdder();
        private final LongAdder attempts = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final Set<CheckId> known = new HashSet<>();

        @Override
        public void added(CheckSettings check) {
            if (known.add(check.id())) {
                checks.increment();
            }
        }

        @Override
        public void removed(CheckId check) {
            if (known.remove(check)) {
                checks.decrement();
            }
        }

        @Override
        public void finished(CheckRun run) {
            runs.increment();
            Stream<Attempt> made = run.steps().stream().flatMap(it -> it.attempts().stream());
            made.forEach(it -> {
                attempts.increment();
                failures.add(it.errorClass().isPresent() ? 1 : 0);
            });
        }

        @Override
        public void missed(CheckId check, MissedReason reason, long count) {
            missed.add(count);
        }
    }
}
