package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** All judged trials of a search so far, in order, and what follows from them. */
final class Evidence {
    private static final Set<TrialPurpose> BINDING =
            EnumSet.of(TrialPurpose.BOUND, TrialPurpose.EXTENDED, TrialPurpose.BELOW_LIMIT);

    private final List<JudgedTrial> trials = new ArrayList<>();

    void add(JudgedTrial trial) {
        trials.add(trial);
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

    /** Those that were to make this load a bound. */
    Stream<JudgedTrial> at(double load) {
        return trials.stream()
                .filter(it -> it.trial().load() == load)
                .filter(it -> !it.is(LoadClass.INVALID) && !it.isFor(TrialPurpose.BRACKET));
    }

    /** The loads that were tried to become a bound, from the least to the greatest. */
    List<LoadEvidence> loads() {
        Duration trusted = trusted();
        Map<Double, List<JudgedTrial>> byLoad = trials.stream()
                .filter(it -> BINDING.contains(it.trial().plan().purpose()))
                .filter(it -> !it.is(LoadClass.INVALID) && !it.is(LoadClass.LIMITED))
                .filter(it ->
                        it.is(LoadClass.UPPER) || it.trial().plan().length().compareTo(trusted) >= 0)
                .collect(Collectors.groupingBy(it -> it.trial().load(), TreeMap::new, Collectors.toList()));
        return byLoad.entrySet().stream()
                .map(it -> new LoadEvidence(it.getKey(), it.getValue()))
                .toList();
    }

    /** Once a long trial failed where short ones passed, short ones prove no lower bound any more. */
    Duration trusted() {
        return trialsFor(TrialPurpose.CONFIRM_BELOW)
                .filter(it -> it.is(LoadClass.UPPER))
                .map(it -> it.trial().plan().length())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    Bounds bounds() {
        OptionalDouble high = DoubleStream.concat(
                        loads().stream()
                                .filter(it -> it.shown() == LoadClass.UPPER)
                                .mapToDouble(LoadEvidence::load)
                                .filter(it -> it > withdrawn()),
                        trialsFor(TrialPurpose.CONFIRM_BELOW)
                                .filter(it -> it.is(LoadClass.UPPER))
                                .mapToDouble(it -> it.trial().load()))
                .min();
        OptionalDouble low = loads().stream()
                .filter(it -> it.shown() == LoadClass.LOWER)
                .mapToDouble(LoadEvidence::load)
                .filter(it -> it < high.orElse(Double.POSITIVE_INFINITY))
                .max();
        return new Bounds(low, high);
    }

    /** Loads between the bounds that are undecided. */
    List<LoadEvidence> open() {
        Bounds bounds = bounds();
        return loads().stream()
                .filter(it -> it.shown() == LoadClass.UNDECIDED)
                .filter(it -> it.load() > bounds.low().orElse(0)
                        && it.load() < bounds.high().orElse(Double.POSITIVE_INFINITY))
                .toList();
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
