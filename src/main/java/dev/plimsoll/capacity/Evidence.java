package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All judged trials of a search so far, in order, and what follows from them. */
final class Evidence {
    private final int fewestLooks;
    private final List<JudgedTrial> trials = new ArrayList<>();
    private List<LoadEvidence> loads = List.of();
    private Bounds bounds = Bounds.NONE;

    Evidence(TrialLengths lengths) {
        this.fewestLooks = lengths.fewestLooks();
    }

    void add(JudgedTrial trial) {
        trials.add(trial);
        loads = LoadEvidence.of(binding()
                .collect(Collectors.groupingBy(
                        it -> it.trial().load(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), it -> new PooledTrials(it, fewestLooks)))));
        bounds = drawBounds();
    }

    /** Trials that may make their load a bound. */
    private Stream<JudgedTrial> binding() {
        Duration trusted = trusted();
        return trials.stream()
                .filter(it -> it.trial().plan().purpose().isBinding())
                .filter(it -> !it.is(LoadClass.INVALID) && !it.is(LoadClass.LIMITED))
                .filter(it ->
                        it.is(LoadClass.UPPER) || it.trial().plan().length().compareTo(trusted) >= 0);
    }

    List<JudgedTrial> trials() {
        return List.copyOf(trials);
    }

    Optional<JudgedTrial> last() {
        return trials.isEmpty() ? Optional.empty() : Optional.of(trials.get(trials.size() - 1));
    }

    /** Those for this purpose that say something about the target. */
    Stream<JudgedTrial> trialsFor(TrialPurpose purpose) {
        return trials.stream().filter(it -> it.isFor(purpose) && !it.is(LoadClass.INVALID));
    }

    /** Those of any purpose but bracketing at this load. */
    Stream<JudgedTrial> at(double load) {
        return trials.stream()
                .filter(it -> it.trial().load() == load)
                .filter(it -> !it.is(LoadClass.INVALID) && !it.isFor(TrialPurpose.BRACKET));
    }

    /** The loads that were tried to become a bound, from the least to the greatest. */
    List<LoadEvidence> loads() {
        return loads;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Loads between the bounds that are undecided. */
    List<LoadEvidence> open() {
        return loads.stream()
                .filter(it -> it.is(LoadClass.UNDECIDED))
                .filter(it -> it.load() > bounds.low().orElse(0)
                        && it.load() < bounds.high().orElse(Double.POSITIVE_INFINITY))
                .toList();
    }

    /** Once a long trial failed where short ones passed, short ones prove no lower bound any more: so long must they be. */
    Duration trusted() {
        return refuted().findFirst().map(it -> it.trial().plan().length()).orElse(Duration.ZERO);
    }

    private Stream<JudgedTrial> refuted() {
        return trialsFor(TrialPurpose.CONFIRM_BELOW).filter(it -> it.is(LoadClass.UPPER));
    }

    private Bounds drawBounds() {
        DoubleStream shown = loadsShown(LoadClass.UPPER).filter(it -> it > withdrawn());
        OptionalDouble high = DoubleStream.concat(
                        shown, refuted().mapToDouble(it -> it.trial().load()))
                .min();
        OptionalDouble low = loadsShown(LoadClass.LOWER)
                .filter(it -> it < high.orElse(Double.POSITIVE_INFINITY))
                .max();
        return new Bounds(low, high);
    }

    private DoubleStream loadsShown(LoadClass shown) {
        return loads.stream().filter(it -> it.is(shown)).mapToDouble(LoadEvidence::load);
    }

    /** Upper bounds up to here are refuted: a load above them kept its objectives. */
    private double withdrawn() {
        return trialsFor(TrialPurpose.CONFIRM_ABOVE)
                .filter(it -> it.is(LoadClass.LOWER))
                .mapToDouble(it -> it.trial().load())
                .max()
                .orElse(0);
    }
}
