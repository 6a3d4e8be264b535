package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.AttemptResult;
import dev.plimsoll.probe.ScheduleCounts;
import dev.plimsoll.testing.FaultyTarget;
import dev.plimsoll.testing.FaultyTargets;
import dev.plimsoll.testing.HeardRuns;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.RunningProber;
import dev.plimsoll.testing.Scrape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One prober at every fault at once: what it says it did is what the targets saw. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeConservationIT {
    /** Their requests left us, as far as we can tell, and yet no server can have read one. */
    private static final Set<String> LOST_ON_THE_WAY = Set.of("reset at the first byte", "no such port");

    /** The prober's own: {@link ProberShutDownIT} produces the first, {@code HttpWireExhaustionTest} the second. */
    private static final Set<ErrorClass> NO_FAULT_OF_A_TARGET = Set.of(ErrorClass.CANCELED, ErrorClass.EXHAUSTED);

    private FaultyTargets faulty;
    private Scrape scrape;
    private ScheduleCounts counts;

    @BeforeAll
    void probeEachAtLeastOnce(@TempDir Path folder) throws Exception {
        HeardRuns heard = new HeardRuns();
        faulty = FaultyTargets.open(folder);
        try (RunningProber prober = new RunningProber(heard)) {
            prober.probe(targets().stream().map(FaultyTarget::site).toList());
            Patience.until(() -> ended(heard).size() == targets().size(), () -> "ended: " + ended(heard));
            prober.shutDown(Duration.ofSeconds(60));
            scrape = prober.scrape();
            counts = prober.counts();
        }
    }

    @AfterAll
    void close() throws Exception {
        faulty.close();
    }

    List<FaultyTarget> targets() {
        return faulty.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void sawAsManyRequestsAsAttemptsWereSent(FaultyTarget target) {
        long sent = attempts(target, Map.of()) - endedBeforeTheRequest(target);

        long lost = LOST_ON_THE_WAY.contains(target.name()) ? sent : 0;
        Patience.until(
                () -> target.witness().requests() == sent - lost,
                () -> target + " saw " + target.witness().requests() + " requests, sent were " + sent);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void hasItsClassAndItsBlameAndNoOther(FaultyTarget target) {
        Map<String, String> classes = failures(target).stream()
                .collect(Collectors.toMap(
                        it -> it.labels().get(MeterNames.CLASS),
                        it -> it.labels().get(MeterNames.BLAME)));

        assertThat(classes)
                .isEqualTo(target.errorClass()
                        .map(it -> Map.of(it.label(), it.blame().label()))
                        .orElse(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void countsAFailureForEachAttemptThatDidNotSucceed(FaultyTarget target) {
        long failures = failures(target).stream()
                .mapToLong(it -> Math.round(it.value()))
                .sum();

        long succeeded = attempts(target, Map.of(MeterNames.RESULT, AttemptResult.SUCCESS.label()));
        assertThat(failures).isEqualTo(attempts(target, Map.of()) - succeeded);
    }

    @Test
    void leaveNoClassOfTheClosedSetWithoutAFault() {
        Set<ErrorClass> produced = targets().stream()
                .flatMap(it -> it.errorClass().stream())
                .collect(Collectors.toCollection(() -> EnumSet.copyOf(NO_FAULT_OF_A_TARGET)));

        assertThat(produced).containsExactly(ErrorClass.values());
    }

    @Test
    void turnedEveryScheduledInstantIntoARunOrMissedIt() {
        assertThat(counts.runs() + counts.missed()).isEqualTo(counts.scheduled());
        assertThat(scrape.sum(MeterNames.PROBE_RUNS, Map.of())).isEqualTo(counts.runs());
        assertThat(scrape.sum(MeterNames.PROBE_RUNS_MISSED, Map.of())).isEqualTo(counts.missed());
    }

    private static Set<String> ended(HeardRuns heard) {
        return heard.runs().stream().map(it -> it.id().target()).collect(Collectors.toSet());
    }

    private long endedBeforeTheRequest(FaultyTarget target) {
        return Arrays.stream(ErrorClass.values())
                .filter(ErrorClass::beforeRequest)
                .mapToLong(it -> scrape.sum(
                        MeterNames.PROBE_FAILURES,
                        Map.of(MeterNames.TARGET, target.name(), MeterNames.CLASS, it.label())))
                .sum();
    }

    private List<Scrape.Series> failures(FaultyTarget target) {
        return scrape.of(MeterNames.PROBE_FAILURES, Map.of(MeterNames.TARGET, target.name())).stream()
                .filter(it -> it.value() > 0)
                .toList();
    }

    private long attempts(FaultyTarget target, Map<String, String> labels) {
        return scrape.of(MeterNames.PROBE_ATTEMPTS, labels).stream()
                .filter(it -> target.name().equals(it.labels().get(MeterNames.TARGET)))
                .mapToLong(it -> Math.round(it.value()))
                .sum();
    }
}
