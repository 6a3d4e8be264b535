package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences as a terminal shows them: indented, at most 100 columns wide, and unable to steer it. */
public final class WrappedText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private WrappedText() {}

    /** Lines without line ends. */
    public static List<String> of(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : printable(sentence).split("\\s+", -1)) {
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
