package dev.plimsoll.capacity;

import java.util.Optional;
import java.util.OptionalDouble;

/** Holds both bounds against a trial of their own: a long one a little below, a short one a little above. */
record Confirming(SearchArea area) implements Phase {
    @Override
    public Optional<Wish> next(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        if (bounds.low().isEmpty() || bounds.high().isEmpty()) {
            return Optional.empty();
        }
        if (below(evidence).isEmpty()) {
            return Optional.of(new Wish(
                    TrialPurpose.CONFIRM_BELOW,
                    belowLoad(bounds.low()),
                    area.lengths().confirmBelow()));
        }
        return above(evidence).isPresent()
                ? Optional.empty()
                : Optional.of(new Wish(
                        TrialPurpose.CONFIRM_ABOVE,
                        aboveLoad(bounds.high()),
                        area.lengths().confirmAbove()));
    }

    /** Both trials, when bounds have been confirmed as they now are. */
    Optional<Confirmation> confirmed(Evidence evidence) {
        return below(evidence)
                .filter(it -> !it.is(LoadClass.UPPER))
                .flatMap(below -> above(evidence)
                        .filter(it -> it.is(LoadClass.UPPER) || it.isFor(TrialPurpose.BELOW_LIMIT))
                        .map(above ->
                                new Confirmation(below, above, above.trial().recovered())));
    }

    private Optional<JudgedTrial> below(Evidence evidence) {
        return at(
                evidence,
                TrialPurpose.CONFIRM_BELOW,
                belowLoad(evidence.bounds().low()));
    }

    /** Beside a rate limiter the load just below it has been shown to be too much, or the search would have ended there. */
    private Optional<JudgedTrial> above(Evidence evidence) {
        return evidence.trialsFor(TrialPurpose.BELOW_LIMIT)
                .findFirst()
                .or(() -> at(
                        evidence,
                        TrialPurpose.CONFIRM_ABOVE,
                        aboveLoad(evidence.bounds().high())));
    }

    private static Optional<JudgedTrial> at(Evidence evidence, TrialPurpose purpose, double load) {
        return evidence.trialsFor(purpose)
                .filter(it -> it.trial().load() == load)
                .findFirst();
    }

    private double belowLoad(OptionalDouble low) {
        return area.atLeastFloor(Confirmation.BELOW * low.orElse(0));
    }

    private double aboveLoad(OptionalDouble high) {
        return area.atMostTop(Confirmation.ABOVE * high.orElse(0));
    }
}
