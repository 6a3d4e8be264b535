package dev.plimsoll.report;

import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.Headroom;
import dev.plimsoll.capacity.trial.SearchResult;
import java.util.ArrayList;
import java.util.List;

/** What a terminal shows at the end of a search: the answer, what limits, what it leaves for peaks, how long it took. */
public final class CapacityText {
    private static final String INDENT = "  ";

    private final Paint paint;

    public CapacityText(Paint paint) {
        this.paint = paint;
    }

    /** Lines without line ends. */
    public List<String> of(SearchResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.verdict(result.verdict()) + INDENT + AnswerSentence.headline(result.answer()));
        lines.add(INDENT + AnswerSentence.of(result.answer()));
        result.gate()
                .atLeast()
                .ifPresent(it -> lines.add(INDENT + "asked for at least " + Figures.number(it) + " visits/s"));
        lines.addAll(result.answer().match(CapacityText::found, it -> List.of(), CapacityText::open));
        lines.add(INDENT + result.report().trials().size() + " trials in "
                + Figures.time(result.report().took()));
        return lines;
    }

    private static List<String> found(CapacityAnswer.Found found) {
        Headroom headroom = new Headroom(found.visits().low());
        return List.of(
                INDENT + "limited by " + found.limitedBy().objective().text() + ", which "
                        + found.limitedBy().operation().label() + " misses first",
                INDENT + "enough for a mean of " + Figures.number(headroom.meanForBusiestHour())
                        + " visits/s when the busiest hour has 1.53 times as many, of "
                        + Figures.number(headroom.meanForBusiestMinute())
                        + " when the busiest minute has 1.93 times as many",
                INDENT + "above it the service "
                        + found.confirmation()
                                .recovered()
                                .map(it -> "recovered within " + Figures.time(it))
                                .orElse("did not recover in time"));
    }

    private static List<String> open(CapacityAnswer.Open open) {
        String low = open.bounds().low().isPresent()
                ? "at least " + Figures.number(open.bounds().low().getAsDouble())
                : "";
        String high = open.bounds().high().isPresent()
                ? "less than " + Figures.number(open.bounds().high().getAsDouble())
                : "";
        String both = low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
        return both.isEmpty() ? List.of() : List.of(INDENT + "shown so far: " + both + " visits/s");
    }
}
