package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes series of the lines of a {@link NightsFile}. */
final class NightsReader {
    private static final String FORM = "series,night,run1,...,runN";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int FIRST_RUN = 2;

    /** By series and night, the line that it was found on. */
    private final Map<List<String>, Integer> places = new LinkedHashMap<>();

    private final Map<String, List<RecordedNight>> nights = new LinkedHashMap<>();
    private List<String> header = List.of();

    void read(int line, String text) {
        List<String> cells = cells(text);
        if (header.isEmpty()) {
            header = header(cells, text);
        } else if (!text.isBlank()) {
            readNight(line, cells);
        }
    }

    private static List<String> cells(String text) {
        return List.of(text.replace(BYTE_ORDER_MARK, "").split(",", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private static List<String> header(List<String> cells, String text) {
        List<String> expected = new ArrayList<>(List.of("series", "night", "run1"));
        IntStream.rangeClosed(FIRST_RUN, cells.size() - FIRST_RUN).forEach(it -> expected.add("run" + it));
        if (!cells.equals(expected)) {
            throw mistake(1, "expected the header " + FORM + ", was '" + text + "'");
        }
        return cells;
    }

    private void readNight(int line, List<String> cells) {
        if (cells.size() != header.size()) {
            throw mistake(line, "expected " + header.size() + " values, as the header has, were " + cells.size());
        }
        if (cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
            throw mistake(line, "expected a series and a night, was '" + cells.get(0) + "," + cells.get(1) + "'");
        }
        Integer before = places.putIfAbsent(cells.subList(0, FIRST_RUN), line);
        if (before != null) {
            throw mistake(
                    line, "night " + cells.get(1) + " of series " + cells.get(0) + " is already on line " + before);
        }
        List<Double> runs = IntStream.range(FIRST_RUN, cells.size())
                .mapToObj(it -> figure(line, header.get(it), cells.get(it)))
                .toList();
        nights.computeIfAbsent(cells.get(0), it -> new ArrayList<>()).add(new RecordedNight(cells.get(1), runs));
    }

    private static double figure(int line, String column, String text) {
        double figure = parsed(text);
        if (!(figure > 0) || Double.isInfinite(figure)) {
            throw mistake(line, column + " must be a positive number, was '" + text + "'");
        }
        return figure;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static InvalidNightsException mistake(int line, String what) {
        return new InvalidNightsException("line " + line + ": " + what);
    }

    List<RecordedSeries> series() {
        if (nights.isEmpty()) {
            throw new InvalidNightsException("there is no night in it: expected lines under the header " + FORM);
        }
        return nights.entrySet().stream()
                .map(it -> new RecordedSeries(it.getKey(), Measure.MEAN, it.getValue()))
                .toList();
    }
}
