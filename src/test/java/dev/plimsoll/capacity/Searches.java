package dev.plimsoll.capacity;

import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.Objectives;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Searches of a simulated service that differ in nothing but their seeds.
 *
 * @param limitSeconds of the p99
 */
record Searches(SimulatedService service, double limitSeconds, RateRange range, TrialLengths lengths) {
    static final Calibration AMPLE = new Calibration(1e6, Duration.ZERO);

    static Searches full(SimulatedService service, double limitSeconds, RateRange range) {
        return new Searches(service, limitSeconds, range, TrialLengths.full());
    }

    static Searches quick(SimulatedService service, double limitSeconds, RateRange range) {
        return new Searches(service, limitSeconds, range, TrialLengths.quick());
    }

    /** Two at a time. */
    List<CapacityReport> run(int count) {
        return run(0, count);
    }

    List<CapacityReport> run(long firstSeed, int count) {
        return LongStream.range(firstSeed, firstSeed + count)
                .parallel()
                .mapToObj(this::runOnce)
                .toList();
    }

    CapacityReport runOnce(long seed) {
        return run(settings(seed), target());
    }

    static CapacityReport run(SearchSettings settings, TrialRunner runner) {
        return new LoadSearch(settings, AMPLE, runner, new QuietListener()).search();
    }

    SimulatedTarget target() {
        return new SimulatedTarget(service, objective());
    }

    SearchSettings settings(long seed) {
        return new SearchSettings(range, objectives(), lengths, mostTime(), seed);
    }

    Duration mostTime() {
        return lengths.equals(TrialLengths.quick()) ? Duration.ofMinutes(10) : Duration.ofMinutes(60);
    }

    Objective objective() {
        return objectives().asList().get(0);
    }

    private Objectives objectives() {
        return Objectives.parse(List.of("p99 <= " + limitSeconds + " s"), Map.of());
    }
}
