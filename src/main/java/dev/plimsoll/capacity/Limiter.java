package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Once a rate limiter refuses calls: how much does it let through, and does the target keep its objectives just below? If
 * so, the limiter is what there is to find; if not, the capacity lies below it and the search goes on there.
 */
record Limiter(SearchArea area) implements Phase {
    private static final double JUST_BELOW = 0.95;
    private static final double CLEARLY_ABOVE = 1.5;

    @Override
    public Optional<Wish> next(Evidence evidence) {
        List<JudgedTrial> limited = limited(evidence);
        if (limited.isEmpty()) {
            return Optional.empty();
        }
        return perSecond(evidence).isEmpty() ? toMeasure(evidence, limited) : toTry(evidence);
    }

    private static List<JudgedTrial> limited(Evidence evidence) {
        return evidence.trials().stream().filter(it -> it.is(LoadClass.LIMITED)).toList();
    }

    private Optional<Wish> toMeasure(Evidence evidence, List<JudgedTrial> limited) {
        Duration length = evidence.trialsFor(TrialPurpose.LIMIT).findAny().isEmpty()
                ? area.lengths().trial()
                : area.lengths().confirmBelow();
        JudgedTrial seen = limited.get(0);
        double letThrough =
                new LimitEstimate(seen.trial()).roughly() * seen.trial().load() / seen.requestsPerSecond();
        return Optional.of(new Wish(TrialPurpose.LIMIT, area.atMostTop(CLEARLY_ABOVE * letThrough), length));
    }

    private Optional<Wish> toTry(Evidence evidence) {
        double load = justBelow(evidence);
        Optional<LoadEvidence> tried = tried(evidence);
        boolean open = tried.map(it -> it.is(LoadClass.UNDECIDED)
                        && it.trials().size() < area.lengths().repeats())
                .orElse(load >= area.floor());
        return open
                ? Optional.of(new Wish(
                        TrialPurpose.BELOW_LIMIT,
                        tried.map(LoadEvidence::load).orElse(load),
                        area.lengths().trial()))
                : Optional.empty();
    }

    private static Optional<LoadEvidence> tried(Evidence evidence) {
        return evidence.trialsFor(TrialPurpose.BELOW_LIMIT)
                .findFirst()
                .flatMap(first -> evidence.loads().stream()
                        .filter(it -> it.load() == first.trial().load())
                        .findFirst());
    }

    /** In visits per second, of which each makes as many requests as in the limited trial. */
    private double justBelow(Evidence evidence) {
        JudgedTrial seen = limited(evidence).get(0);
        return JUST_BELOW * perSecond(evidence).orElseThrow() * seen.trial().load() / seen.requestsPerSecond();
    }

    /** Requests per second, once they can be told. */
    OptionalDouble perSecond(Evidence evidence) {
        OptionalDouble told = limited(evidence).stream()
                .map(it -> new LimitEstimate(it.trial()).perSecond())
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
        return told.isPresent() || evidence.trialsFor(TrialPurpose.LIMIT).count() < 2 ? told : roughly(evidence);
    }

    private static OptionalDouble roughly(Evidence evidence) {
        return evidence.trialsFor(TrialPurpose.LIMIT)
                .mapToDouble(it -> new LimitEstimate(it.trial()).roughly())
                .max();
    }

    /** True once the limiter, and not the capacity, is what keeps the target from carrying more. */
    boolean isFound(Evidence evidence) {
        if (perSecond(evidence).isEmpty() || next(evidence).isPresent()) {
            return false;
        }
        return tried(evidence).map(it -> !it.is(LoadClass.UPPER)).orElse(true);
    }
}
