package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a search in their order, and what they may spend: the time to confirm both bounds is set aside. */
final class Course {
    private static final double TRIALS_AT_A_LOAD = 2;
    /** Beside the one that comes next: the first may leave undecided what others, farther out, will not. */
    private static final int FEW_TRIALS = 3;

    private final SearchArea area;
    private final Bracketing bracketing;
    private final Anchors anchors;
    private final Bisection bisection;
    private final Confirming confirming;
    private final Duration reserve;

    Course(SearchArea area, Duration reserve) {
        this.area = area;
        this.bracketing = new Bracketing(area);
        this.anchors = new Anchors(area, bracketing);
        this.bisection = new Bisection(area, anchors);
        this.confirming = new Confirming(area);
        this.reserve = reserve;
    }

    /** Empty when nothing is left to do, or no time to do it. */
    Optional<Wish> next(Evidence evidence, Budget budget) {
        return searching(evidence)
                .map(it -> timely(it, evidence, budget))
                .filter(it -> budget.allows(it, reserve))
                .or(() -> confirming.next(evidence).filter(it -> budget.allows(it, Duration.ZERO)));
    }

    /** True when more time would not help. */
    boolean isOver(Evidence evidence) {
        return searching(evidence).isEmpty() && confirming.next(evidence).isEmpty();
    }

    private Optional<Wish> searching(Evidence evidence) {
        return Stream.of(bracketing, new Limiter(area), bisection)
                .flatMap(it -> it.next(evidence).stream())
                .findFirst();
    }

    /** With time for few more trials only, a missing bound is tried where it must be, not where it would be nearer. */
    private Wish timely(Wish wish, Evidence evidence, Budget budget) {
        Duration others = wish.length().plus(area.lengths().drain().atMost()).multipliedBy(FEW_TRIALS);
        return wish.purpose().phase() != SearchPhase.BISECTING || budget.allows(wish, reserve.plus(others))
                ? wish
                : bisection.outright(evidence).orElse(wish);
    }

    SearchPhase phase(Evidence evidence) {
        return evidence.last().map(it -> it.trial().plan().purpose().phase()).orElse(SearchPhase.BRACKETING);
    }

    /** A guess from what such searches usually take. */
    Duration expectedRest(Evidence evidence, Budget budget) {
        TrialLengths lengths = area.lengths();
        Duration drain = lengths.drain().atLeast();
        Gap gap = new Gap(anchors.low(evidence), Math.max(anchors.low(evidence), anchors.high(evidence)));
        double halvings = Math.max(0, Math.log(gap.width() / Bisection.STEP) / Math.log(2));
        long trials = Math.round(TRIALS_AT_A_LOAD * halvings);
        Duration rest = lengths.trial().plus(drain).multipliedBy(trials).plus(reserve);
        return rest.compareTo(budget.left()) < 0 ? rest : budget.left();
    }
}
