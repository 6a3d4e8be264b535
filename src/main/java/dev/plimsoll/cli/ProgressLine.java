package dev.plimsoll.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One line that says how far a run is: redrawn in place on a terminal, written anew every five seconds where there is
 * none, and never when all shall be quiet. Safe for use by several threads.
 */
public final class ProgressLine {
    private static final long BETWEEN_PLAIN_LINES = Duration.ofSeconds(5).toNanos();
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";

    private enum Style {
        REDRAWN,
        PLAIN,
        SILENT
    }

    private final PrintWriter err;
    private final Style style;
    private final int width;
    private final LongSupplier nanos;
    private boolean open;
    private boolean begun;
    private long lastPlain;

    private ProgressLine(PrintWriter err, Style style, int width, LongSupplier nanos) {
        this.err = err;
        this.style = style;
        this.width = width;
        this.nanos = nanos;
    }

    /** A line on standard error, in the style that fits where that leads to. */
    public static ProgressLine on(Surroundings surroundings, Verbosity verbosity, LongSupplier nanos) {
        Terminal terminal = surroundings.terminal();
        Style style = verbosity == Verbosity.QUIET ? Style.SILENT : terminal.errors() ? Style.REDRAWN : Style.PLAIN;
        return new ProgressLine(surroundings.err(), style, terminal.width(), nanos);
    }

    /** What to show now. */
    public synchronized void show(String text) {
        switch (style) {
            case REDRAWN -> redraw(text);
            case PLAIN -> {
                if (!begun || nanos.getAsLong() - lastPlain >= BETWEEN_PLAIN_LINES) {
                    plain(text);
                }
            }
            case SILENT -> {}
        }
    }

    /** What to show last, whenever the line before it was; what is printed next starts on a line of its own. */
    public synchronized void finish(String text) {
        switch (style) {
            case REDRAWN -> redraw(text);
            case PLAIN -> plain(text);
            case SILENT -> {}
        }
        close();
    }

    /** Ends the line where it stands. */
    public synchronized void close() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }

    private void redraw(String text) {
        err.print(START_OF_LINE + cut(text) + CLEAR_TO_END);
        err.flush();
        open = true;
    }

    private void plain(String text) {
        err.println(text);
        err.flush();
        begun = true;
        lastPlain = nanos.getAsLong();
    }

    /** One short of the width, since a full line makes some terminals wrap; after a whole figure when there is one. */
    private String cut(String text) {
        int room = Math.max(1, width - 1);
        if (text.codePointCount(0, text.length()) <= room) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, room - 1));
        int end = Math.max(start.lastIndexOf(", "), start.lastIndexOf("  "));
        return (end > 0 ? start.substring(0, end) + " " : start) + "…";
    }
}
