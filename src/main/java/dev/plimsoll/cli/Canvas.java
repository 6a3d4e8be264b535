package dev.plimsoll.cli;

import dev.plimsoll.report.Paint;

/**
 * What a run is drawn on.
 *
 * @param width in characters
 */
record Canvas(int width, Paint paint) {
    /** Below it two charts beside each other say nothing. */
    static final int NARROWEST = 60;

    private static final String ESCAPE = "\u001b[";

    String strong(String text) {
        return inked("1", text);
    }

    String faint(String text) {
        return inked("2", text);
    }

    String chart(String text) {
        return inked("36", text);
    }

    String alarm(String text) {
        return inked("1;31", text);
    }

    private String inked(String code, String text) {
        return switch (paint) {
            case PLAIN -> text;
            case COLOUR -> ESCAPE + code + "m" + text + ESCAPE + "0m";
        };
    }
}
