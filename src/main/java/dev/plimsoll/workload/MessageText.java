package dev.plimsoll.workload;

import dev.plimsoll.workload.Phrasebook.Language;
import java.util.random.RandomGenerator;

/** Text of a wanted length, made of phrases of one language, in whole code points. */
public final class MessageText {
    private final Phrasebook phrases;

    public MessageText(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** A text of just so many UTF-16 units, at least one. */
    public String ofLength(int characters, RandomGenerator random) {
        Language language = phrases.language(random);
        StringBuilder text = new StringBuilder(characters + 64);
        while (text.length() < characters) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(phrases.phrase(language, random));
        }
        text.setLength(characters);
        if (endsBadly(text)) {
            text.setCharAt(characters - 1, '.');
        }
        return text.toString();
    }

    String fingerprint() {
        return phrases.fingerprint();
    }

    /**
     * A service may trim what it stores, and cannot store half a code point: either would come back changed. A joiner or
     * a mark of direction without what it should join is dropped by some.
     */
    private static boolean endsBadly(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return Character.isWhitespace(last)
                || Character.isSpaceChar(last)
                || Character.isHighSurrogate(last)
                || Character.getType(last) == Character.FORMAT;
    }
}
