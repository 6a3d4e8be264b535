package dev.plimsoll.report;

/** Words that came from outside, as a terminal can show them: they neither steer it nor fill it. */
final class Terse {
    private static final int LONGEST = 120;

    private Terse() {}

    static String line(String text) {
        String plain =
                text.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "\uFFFD").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
