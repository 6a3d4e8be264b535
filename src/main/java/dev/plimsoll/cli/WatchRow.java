package dev.plimsoll.cli;

/** One row of the picture: two figures beside each other, each with its name and its chart. */
final class WatchRow {
    private static final int NAME = 12;
    private static final int FIGURE = 10;
    private static final String GAP = "   ";

    private final Canvas canvas;
    private final int chart;

    WatchRow(Canvas canvas) {
        this.canvas = canvas;
        this.chart = (canvas.width() - 1 - GAP.length()) / 2 - NAME - FIGURE - 1;
    }

    String of(String left, String right) {
        return left + GAP + right;
    }

    String cell(String name, String figure, Trend trend) {
        return fit(name) + canvas.strong(figure(figure)) + " " + canvas.chart(trend.chart(chart));
    }

    /** The same, for a figure that should be nothing. */
    String alarm(String name, String figure, Trend trend) {
        return fit(name) + canvas.alarm(figure(figure)) + " " + canvas.alarm(trend.chart(chart));
    }

    /** Above a column. */
    String heading(String name, String figure) {
        return canvas.faint(fit(name) + figure(figure) + " ".repeat(chart + 1));
    }

    private static String fit(String name) {
        return name.length() <= NAME ? String.format("%-" + NAME + "s", name) : name.substring(0, NAME - 1) + "…";
    }

    private static String figure(String text) {
        return String.format("%" + FIGURE + "s", text);
    }
}
