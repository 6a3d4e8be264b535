package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Closes in on both edges of the answer. As long as a bound is missing it goes where that must be; then it halves the wider of
 * the gaps on both sides of what is undecided, until each is 12 % or less; tries those undecided loads again that may still be
 * decided; and goes on halving until each gap is 3 % or less.
 */
record Bisection(SearchArea area, Anchors anchors) implements Phase {
    static final double STEP = 0.03;
    /** So wide a gap is looked into before an undecided load at its edge is tried again: that brings more, and sooner. */
    private static final double ROOM = 4 * STEP;

    @Override
    public Optional<Wish> next(Evidence evidence) {
        List<LoadEvidence> open = evidence.open();
        Gap below = below(evidence, open);
        Gap above = above(evidence, open);
        Gap wider = below.width() > above.width() ? below : above;
        return towardsBound(evidence, below, above)
                .or(() -> inside(wider, ROOM, evidence))
                .or(() -> again(edges(open), this::mayBeDecided, evidence))
                .or(() -> inside(wider, STEP, evidence))
                .or(() -> again(open.stream(), it -> true, evidence));
    }

    /** The load at which a missing bound is presumed, unless one that was tried only has to be watched for longer. */
    Optional<Wish> outright(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        if (bounds.low().isEmpty()) {
            return again(evidence.open().stream().limit(1), it -> it.trials().lackNothingButLooks(), evidence)
                    .or(() -> untried(anchors.low(evidence), evidence));
        }
        return bounds.high().isEmpty() ? untried(anchors.high(evidence), evidence) : Optional.empty();
    }

    private Gap below(Evidence evidence, List<LoadEvidence> open) {
        double high = open.isEmpty() ? anchors.high(evidence) : open.get(0).load();
        return new Gap(anchors.low(evidence), high);
    }

    private Gap above(Evidence evidence, List<LoadEvidence> open) {
        double low = open.isEmpty() ? anchors.low(evidence) : last(open).load();
        return new Gap(low, anchors.high(evidence));
    }

    private Optional<Wish> towardsBound(Evidence evidence, Gap below, Gap above) {
        List<LoadEvidence> open = evidence.open();
        if (evidence.bounds().low().isEmpty()) {
            return open.stream()
                    .limit(1)
                    .filter(it -> mayBeDecided(it) && it.trials().keepObjectives())
                    .flatMap(it -> upwards(evidence, open).or(() -> again(it, evidence)).stream())
                    .findFirst()
                    .or(() -> anchors.isRefuted(evidence) ? untried(below.low(), evidence) : Optional.empty())
                    .or(() -> inside(below, STEP, evidence))
                    .or(() -> untried(below.low(), evidence));
        }
        if (evidence.bounds().high().isEmpty()) {
            return again(
                            edges(open).skip(1),
                            it -> mayBeDecided(it) && !it.trials().keepObjectives(),
                            evidence)
                    .or(() -> inside(above, STEP, evidence))
                    .or(() -> untried(above.high(), evidence));
        }
        return Optional.empty();
    }

    private Optional<Wish> upwards(Evidence evidence, List<LoadEvidence> open) {
        double next = open.size() > 1 ? open.get(1).load() : anchors.high(evidence);
        return inside(new Gap(open.get(0).load(), next), ROOM, evidence);
    }

    private boolean mayBeDecided(LoadEvidence load) {
        return !load.trials().areFutile(area.lengths().repeats());
    }

    private static Stream<LoadEvidence> edges(List<LoadEvidence> open) {
        return open.isEmpty() ? Stream.empty() : Stream.of(open.get(0), last(open));
    }

    private static LoadEvidence last(List<LoadEvidence> open) {
        return open.get(open.size() - 1);
    }

    private Optional<Wish> again(Stream<LoadEvidence> open, Predicate<LoadEvidence> chosen, Evidence evidence) {
        return open.filter(chosen).flatMap(it -> again(it, evidence).stream()).findFirst();
    }

    private Optional<Wish> again(LoadEvidence load, Evidence evidence) {
        if (load.wantsExtension()) {
            Duration twice = length(evidence).multipliedBy(2);
            return Optional.of(new Wish(TrialPurpose.EXTENDED, load.load(), twice));
        }
        return load.trials().size() < area.lengths().repeats()
                ? Optional.of(bound(load.load(), evidence))
                : Optional.empty();
    }

    private Optional<Wish> inside(Gap gap, double room, Evidence evidence) {
        return gap.width() > room ? Optional.of(bound(gap.middle(), evidence)) : Optional.empty();
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
