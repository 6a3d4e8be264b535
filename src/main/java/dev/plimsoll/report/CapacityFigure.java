package dev.plimsoll.report;

import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.Headroom;
import dev.plimsoll.capacity.trial.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** The few figures of a search that a person wants first. */
final class CapacityFigure {
    private CapacityFigure() {}

    static List<KeyFigure> of(SearchResult result) {
        List<KeyFigure> figures =
                new ArrayList<>(result.answer().match(CapacityFigure::found, it -> List.of(), CapacityFigure::open));
        result.gate()
                .atLeast()
                .ifPresent(it ->
                        figures.add(new KeyFigure("Asked for", Figures.number(it), "visits per second at least")));
        figures.add(new KeyFigure(
                "Took",
                Figures.time(result.report().took()),
                result.report().trials().size() + " trials, at most "
                        + Figures.time(result.manifest().settings().mostTime())));
        return figures;
    }

    private static List<KeyFigure> found(CapacityAnswer.Found found) {
        Headroom headroom = new Headroom(found.visits().low());
        return List.of(
                new KeyFigure(
                        "Visits per second", AnswerSentence.range(found.visits()), "carried within the objectives"),
                new KeyFigure("Requests per second", AnswerSentence.range(found.requests()), "as seen in the trials"),
                new KeyFigure(
                        "Limited by",
                        found.limitedBy().operation().label(),
                        found.limitedBy().objective().text()),
                new KeyFigure(
                        "Mean load with room",
                        Figures.number(headroom.meanForBusiestHour()),
                        "visits per second, for a busiest hour of 1.53 times the mean; "
                                + Figures.number(headroom.meanForBusiestMinute()) + " for a busiest minute of 1.93"));
    }

    private static List<KeyFigure> open(CapacityAnswer.Open open) {
        List<KeyFigure> figures = new ArrayList<>();
        open.bounds()
                .low()
                .ifPresent(
                        it -> figures.add(new KeyFigure("Carries", Figures.number(it), "visits per second at least")));
        open.bounds()
                .high()
                .ifPresent(it -> figures.add(new KeyFigure("Does not carry", Figures.number(it), "visits per second")));
        return figures;
    }
}
