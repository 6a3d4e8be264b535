package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/** A sentence on a terminal, in lines of at most 100 columns. */
final class Paragraph {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private Paragraph() {}

    /** Lines without line ends, indented. */
    static List<String> wrapped(String message) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : printable(message).split("\\s+", -1)) {
            if (line.length() > INDENT.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(INDENT.length());
            }
            line.append(line.length() > INDENT.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What came from outside must not steer the terminal. */
    static String printable(String text) {
        return Xml.legal(text).replaceAll("[\t\r\n]+", " ");
    }
}
