package dev.plimsoll.capacity;

import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.capacity.CapacityAnswer.Found;
import dev.plimsoll.capacity.CapacityAnswer.Irregular;
import dev.plimsoll.capacity.CapacityAnswer.Kind;
import dev.plimsoll.capacity.CapacityAnswer.Open;
import dev.plimsoll.slo.Figures;
import java.util.List;
import java.util.Optional;

/** What follows from the trials of a search: nothing yet, or its answer. */
final class Conclusion {
    private final SearchSettings settings;
    private final SearchArea area;
    private final Limiter limiter;
    private final Confirming confirming;

    Conclusion(SearchSettings settings, SearchArea area) {
        this.settings = settings;
        this.area = area;
        this.limiter = new Limiter(area);
        this.confirming = new Confirming(area);
    }

    /** Empty as long as the search must go on. */
    Optional<CapacityAnswer> of(Evidence evidence) {
        return cutShort(evidence)
                .or(() -> injectorBound(evidence))
                .or(() -> beyondTheEdges(evidence))
                .or(() -> limited(evidence))
                .or(() -> found(evidence));
    }

    private static Optional<CapacityAnswer> cutShort(Evidence evidence) {
        return evidence.last().flatMap(last -> switch (last.trial().end()) {
            case TARGET_GONE ->
                Optional.of(new Open(
                        evidence.bounds(),
                        Ending.TARGET_GONE,
                        "the target no longer answered in trial "
                                + last.trial().plan().number() + " at "
                                + VisitRate.text(last.trial().load())));
            case INTERRUPTED ->
                Optional.of(new Open(
                        evidence.bounds(),
                        Ending.INTERRUPTED,
                        "interrupted in trial " + last.trial().plan().number()));
            case COMPLETED, TOO_MANY_ERRORS, FAR_OVER_OBJECTIVE -> Optional.empty();
        });
    }

    private Optional<CapacityAnswer> injectorBound(Evidence evidence) {
        if (area.top() < area.floor()) {
            return Optional.of(new Irregular(
                    Kind.INJECTOR_BOUND,
                    area.top(),
                    "the injector may be asked for no more than " + VisitRate.text(area.top())
                            + ", less than the floor of " + VisitRate.text(area.floor())));
        }
        List<JudgedTrial> trials = evidence.trials();
        boolean twice = trials.size() > 1
                && trials.subList(trials.size() - 2, trials.size()).stream().allMatch(it -> it.is(LoadClass.INVALID));
        return evidence.last()
                .filter(it -> twice)
                .map(it -> new Irregular(
                        Kind.INJECTOR_BOUND,
                        it.trial().load(),
                        "the injector was at fault twice at "
                                + VisitRate.text(it.trial().load()) + ": " + it.why()));
    }

    private Optional<CapacityAnswer> beyondTheEdges(Evidence evidence) {
        Bounds bounds = evidence.bounds();
        if (bounds.low().orElse(0) >= area.top()) {
            return Optional.of(atTheTop());
        }
        return bounds.high().orElse(Double.POSITIVE_INFINITY) <= area.floor()
                ? Optional.of(new Irregular(
                        Kind.BELOW_THE_FLOOR,
                        area.floor(),
                        "an objective is missed at the floor, " + VisitRate.text(area.floor())))
                : Optional.empty();
    }

    private CapacityAnswer atTheTop() {
        String top = VisitRate.text(area.top());
        return area.top() >= settings.range().high()
                ? new Irregular(
                        Kind.ABOVE_THE_CEILING, area.top(), "the target keeps its objectives at the ceiling, " + top)
                : new Irregular(
                        Kind.INJECTOR_BOUND,
                        area.top(),
                        "the target keeps its objectives at " + top + ", the most that this injector may be asked for");
    }

    private Optional<CapacityAnswer> limited(Evidence evidence) {
        return limiter.isFound(evidence)
                ? Optional.of(limited(limiter.perSecond(evidence).orElseThrow()))
                : Optional.empty();
    }

    private static CapacityAnswer limited(double limit) {
        return new Irregular(
                Kind.LIMITED,
                limit,
                "a rate limiter lets " + Figures.requestsPerSecond(limit)
                        + " through, and the target keeps its objectives just below");
    }

    private Optional<CapacityAnswer> found(Evidence evidence) {
        return confirming.confirmed(evidence).map(confirmation -> {
            Bounds bounds = evidence.bounds();
            RateRange visits =
                    new RateRange(bounds.low().orElseThrow(), bounds.high().orElseThrow());
            return new Found(visits, requests(evidence, visits), limitedBy(evidence, visits), confirmation);
        });
    }

    private static RateRange requests(Evidence evidence, RateRange visits) {
        double low = requestsAt(evidence, visits.low());
        return new RateRange(low, Math.max(low, requestsAt(evidence, visits.high())));
    }

    private static double requestsAt(Evidence evidence, double load) {
        return evidence.at(load)
                .mapToDouble(JudgedTrial::requestsPerSecond)
                .average()
                .orElse(load);
    }

    private static LimitedBy limitedBy(Evidence evidence, RateRange visits) {
        return evidence.at(visits.high())
                .flatMap(it -> it.limiting().stream())
                .findFirst()
                .map(JudgedObjective::subject)
                .orElseThrow();
    }

    /** When no more trial fits or none is left to ask for. */
    CapacityAnswer open(Evidence evidence, Ending ending) {
        return new Open(evidence.bounds(), ending, sentence(ending));
    }

    private String sentence(Ending ending) {
        return ending == Ending.UNDECIDED
                ? "what lies beyond the bounds stays undecided, however often it is tried"
                : "no more trial fits into the time that is left";
    }
}
