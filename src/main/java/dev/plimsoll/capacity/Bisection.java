package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Closes in on both edges of the answer. As long as a bound is missing it goes where that must be; then undecided loads
 * are tried again, up to so many times; then the wider of the gaps on both sides of what stays undecided is halved, until
 * each is 3 % or less.
 */
record Bisection(SearchArea area, Anchors anchors) implements Phase {
    static final double STEP = 0.03;

    @Override
    public Optional<Wish> next(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        List<LoadEvidence> open = evidence.open();
        Gap below = below(evidence, open);
        Gap above = above(evidence, open);
        Optional<Wish> towardsBound = Optional.empty();
        if (bounds.low().isEmpty()) {
            towardsBound = again(open.stream().limit(1), it -> it.looksLow() && !isFutile(it), evidence)
                    .or(() -> inside(below, evidence))
                    .or(() -> untried(below.low(), evidence));
        } else if (bounds.high().isEmpty()) {
            towardsBound = again(
                            open.stream().skip(Math.max(0, open.size() - 1)),
                            it -> !it.looksLow() && !isFutile(it),
                            evidence)
                    .or(() -> inside(above, evidence))
                    .or(() -> untried(above.high(), evidence));
        }
        return towardsBound
                .or(() -> again(open.stream(), it -> !isFutile(it), evidence))
                .or(() -> inside(below.width() > above.width() ? below : above, evidence))
                .or(() -> again(open.stream(), it -> true, evidence));
    }

    private boolean isFutile(LoadEvidence load) {
        return load.isFutile(area.lengths().repeats());
    }

    private Gap below(Evidence evidence, List<LoadEvidence> open) {
        double high = open.isEmpty() ? anchors.high(evidence) : open.get(0).load();
        return new Gap(anchors.low(evidence), high);
    }

    private Gap above(Evidence evidence, List<LoadEvidence> open) {
        double low = open.isEmpty()
                ? anchors.low(evidence)
                : open.get(open.size() - 1).load();
        return new Gap(low, anchors.high(evidence));
    }

    private Optional<Wish> again(Stream<LoadEvidence> open, Predicate<LoadEvidence> chosen, Evidence evidence) {
        return open.filter(chosen)
                .map(it -> again(it, evidence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Wish> again(LoadEvidence load, Evidence evidence) {
        if (load.wantsExtension()) {
            return Optional.of(new Wish(
                    TrialPurpose.EXTENDED, load.load(), length(evidence).multipliedBy(2)));
        }
        int repeats = area.lengths().repeats();
        return load.trials().size() < repeats ? Optional.of(bound(load.load(), evidence)) : Optional.empty();
    }

    private Optional<Wish> inside(Gap gap, Evidence evidence) {
        return gap.width() > STEP ? Optional.of(bound(gap.middle(), evidence)) : Optional.empty();
    }

    private Optional<Wish> untried(double load, Evidence evidence) {
        boolean tried = evidence.loads().stream().anyMatch(it -> it.load() == load);
        return tried ? Optional.empty() : Optional.of(bound(load, evidence));
    }

    private Wish bound(double load, Evidence evidence) {
        return new Wish(TrialPurpose.BOUND, load, length(evidence));
    }

    private Duration length(Evidence evidence) {
        Duration trusted = evidence.trusted();
        Duration usual = area.lengths().trial();
        return trusted.compareTo(usual) > 0 ? trusted : usual;
    }
}
