package dev.plimsoll.metrics;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import dev.plimsoll.probe.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gauges keep of a run: figures, not the bodies of its answers.
 *
 * @param spent from the start of the run to its verdict
 * @param phases of all exchanges, clean-up apart
 * @param status of the answer that decided; 0 without one
 * @param httpVersion of the same answer; 0 without one
 */
record LastRun(
        Outcome outcome,
        Duration delay,
        Duration spent,
        Instant ended,
        Map<Phase, Duration> phases,
        int status,
        double httpVersion,
        Optional<Instant> certificateExpiry,
        Map<StepName, Duration> steps,
        int orphans) {

    static LastRun of(CheckRun run) {
        Optional<Sighting> deciding = deciding(run).map(Attempt::sighting);
        return new LastRun(
                run.outcome(),
                run.delay(),
                run.duration().minus(run.delay()),
                run.scheduled().plus(run.duration()),
                phases(run),
                deciding.map(it -> it.exchange().status().orElse(0)).orElse(0),
                deciding.flatMap(Sighting::httpVersion).map(LastRun::number).orElse(0.0),
                certificateExpiry(run),
                steps(run),
                run.orphans());
    }

    /** The last attempt of the step that failed, or of the first step when none did. */
    static Optional<Attempt> deciding(CheckRun run) {
        List<StepRun> steps =
                run.steps().stream().filter(it -> !it.name().isCleanup()).toList();
        return steps.stream()
                .filter(it -> it.last().errorClass().isPresent())
                .findFirst()
                .or(() -> steps.stream().findFirst())
                .map(StepRun::last);
    }

    private static Stream<Sighting> sightings(CheckRun run) {
        return run.steps().stream()
                .filter(it -> !it.name().isCleanup())
                .flatMap(it -> it.attempts().stream())
                .map(Attempt::sighting);
    }

    private static Map<Phase, Duration> phases(CheckRun run) {
        Map<Phase, Duration> sums = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            sums.put(phase, sightings(run).map(it -> it.phases().of(phase)).reduce(Duration.ZERO, Duration::plus));
        }
        return sums;
    }

    private static Optional<Instant> certificateExpiry(CheckRun run) {
        return sightings(run)
                .flatMap(it -> it.tls().stream())
                .map(TlsFacts::earliestExpiry)
                .min(Comparator.naturalOrder());
    }

    private static Map<StepName, Duration> steps(CheckRun run) {
        Map<StepName, Duration> times = new EnumMap<>(StepName.class);
        run.steps().forEach(step -> times.merge(step.name(), step.elapsed(), Duration::plus));
        return times;
    }

    /** A server may call its version anything. */
    private static double number(String version) {
        return version.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(version) : 0;
    }
}
