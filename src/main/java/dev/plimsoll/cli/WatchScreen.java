package dev.plimsoll.cli;

import dev.plimsoll.report.Paint;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The last lines of a terminal, drawn anew in place. What is said meanwhile scrolls by above them, and nothing of the
 * terminal is changed that would have to be put back, however the run ends. Safe for use by several threads.
 */
final class WatchScreen {
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintWriter err;
    private final Canvas canvas;
    private List<String> shown = List.of();

    WatchScreen(PrintWriter err, Canvas canvas) {
        this.err = err;
        this.canvas = canvas;
    }

    /** None where standard error is no terminal, or one that is too narrow or cannot show the characters. */
    static Optional<WatchScreen> on(Surroundings surroundings) {
        Terminal terminal = surroundings.terminal();
        boolean colorless =
                !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Canvas canvas = new Canvas(terminal.width(), colorless ? Paint.PLAIN : Paint.COLOUR);
        return terminal.errors()
                        && terminal.width() >= Canvas.NARROWEST
                        && Charset.defaultCharset().newEncoder().canEncode("█━")
                ? Optional.of(new WatchScreen(surroundings.err(), canvas))
                : Optional.empty();
    }

    Canvas size() {
        return canvas;
    }

    synchronized void draw(List<String> lines) {
        StringBuilder text = new StringBuilder(toTop());
        lines.forEach(it -> text.append(it).append(CLEAR_TO_END).append('\n'));
        print(text.append(CLEAR_BELOW).toString());
        shown = List.copyOf(lines);
    }

    /** Says something above the picture. */
    synchronized void say(String sentence) {
        List<String> picture = shown;
        print(toTop() + CLEAR_BELOW + sentence + "\n");
        shown = List.of();
        if (!picture.isEmpty()) {
            draw(picture);
        }
    }

    /** Leaves the picture where it stands; what is said next comes below it. */
    synchronized void leave() {
        if (!shown.isEmpty()) {
            print("\n");
        }
        shown = List.of();
    }

    private String toTop() {
        return START_OF_LINE + (shown.isEmpty() ? "" : "\u001b[" + shown.size() + "A");
    }

    /** In one piece, so that nobody sees half a picture. */
    private void print(String text) {
        err.print(text);
        err.flush();
    }
}
