package dev.plimsoll.report.status;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.BoardState;
import dev.plimsoll.probe.HistoryBand;
import dev.plimsoll.probe.HistoryCell;
import dev.plimsoll.report.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The last 24 hours as bars side by side, one for a quarter of an hour. The worse, the taller: the picture can be read
 * without its colours. It is 96 wide and 10 high.
 *
 * @param stripes all bars, by their tone
 * @param marks the quarters in which something was wrong
 * @param summary all of it in words
 */
record Band(List<Stripe> stripes, List<Mark> marks, String summary) {
    /** The bars of one tone, as the path of an SVG: one shape is quicker to draw and to send than a hundred. */
    record Stripe(String tone, String path) {}

    /** A quarter of an hour, from the oldest, and what was in it. */
    record Mark(int x, String label) {}

    private record Bar(int x, int height, String tone) {
        String path() {
            return "M" + x + " 10h.8v-" + height + "h-.8z";
        }
    }

    static Band of(HistoryBand history, Moments moments) {
        List<HistoryCell> cells = history.day(moments.now());
        Map<String, String> paths = IntStream.range(0, cells.size())
                .mapToObj(x -> bar(x, cells.get(x)))
                .collect(Collectors.groupingBy(
                        Bar::tone, TreeMap::new, Collectors.mapping(Bar::path, Collectors.joining())));
        List<Stripe> stripes = paths.entrySet().stream()
                .map(it -> new Stripe(it.getKey(), it.getValue()))
                .toList();
        List<Mark> marks = IntStream.range(0, cells.size())
                .filter(x -> isWorthAWord(cells.get(x)))
                .mapToObj(x -> new Mark(x, label(cells.get(x), moments)))
                .toList();
        return new Band(stripes, marks, summary(cells));
    }

    private static boolean isWorthAWord(HistoryCell cell) {
        return cell.runs() > cell.of(Outcome.SUCCESS) || cell.missedRuns() > 0;
    }

    private static Bar bar(int x, HistoryCell cell) {
        if (cell.runs() == 0) {
            return new Bar(x, 1, "none");
        }
        BoardState worst = worst(cell);
        return new Bar(x, height(worst), worst.label());
    }

    private static BoardState worst(HistoryCell cell) {
        if (cell.of(Outcome.FAILURE) > 0) {
            return BoardState.DOWN;
        }
        if (cell.of(Outcome.RECOVERED) > 0) {
            return BoardState.DEGRADED;
        }
        return cell.of(Outcome.SUCCESS) > 0 ? BoardState.UP : BoardState.UNKNOWN;
    }

    private static int height(BoardState state) {
        return switch (state) {
            case UP -> 5;
            case DEGRADED -> 7;
            case DOWN -> 10;
            case UNKNOWN -> 3;
        };
    }

    private static String label(HistoryCell cell, Moments moments) {
        String outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> cell.of(outcome) > 0)
                .map(outcome -> Figures.count(cell.of(outcome)) + " " + outcome.label())
                .collect(Collectors.joining(", "));
        String missed = cell.missedRuns() == 0 ? "" : Figures.count(cell.missedRuns()) + " missed";
        String both = outcomes + (outcomes.isEmpty() || missed.isEmpty() ? "" : ", ") + missed;
        return moments.quarter(cell.start()) + " to "
                + moments.quarter(cell.start().plus(HistoryCell.WIDTH)) + ": " + both;
    }

    private static String summary(List<HistoryCell> cells) {
        long runs = sum(cells, HistoryCell::runs);
        if (runs == 0) {
            return "no run in the last 24 hours";
        }
        long inconclusive = sum(cells, cell -> cell.of(Outcome.INCONCLUSIVE));
        long missed = sum(cells, HistoryCell::missedRuns);
        return Figures.count(runs)
                + (runs == 1 ? " run" : " runs")
                + share(sum(cells, cell -> cell.of(Outcome.SUCCESS)), runs - inconclusive)
                + counted(inconclusive, "inconclusive")
                + counted(missed, "missed");
    }

    private static String share(long good, long judged) {
        return judged == 0 ? "" : ", " + Figures.share((double) good / judged) + " good at once";
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : ", " + Figures.count(count) + " " + word;
    }

    private static long sum(List<HistoryCell> cells, ToLongFunction<HistoryCell> count) {
        return cells.stream().mapToLong(count).sum();
    }
}
