package dev.plimsoll.report;

/** What XML 1.0 may hold: everything else that came from outside is shown as U+FFFD. */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(point -> isLegal(point) ? point : REPLACEMENT).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point > 0x9F && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
