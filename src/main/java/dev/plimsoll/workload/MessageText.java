package dev.plimsoll.workload;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text of a wanted length, made of words, in whole code points. */
public final class MessageText {
    private final List<String> words;

    /**
     * Made of these words.
     *
     * @throws IllegalArgumentException when there is none, or when one is blank
     */
    public MessageText(List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("message words must be given, and none be blank");
        }
        this.words = List.copyOf(words);
    }

    /** A text of just so many UTF-16 units, at least one. */
    public String ofLength(int characters, RandomGenerator random) {
        StringBuilder text = new StringBuilder(characters + 16);
        while (text.length() < characters) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(words.get(random.nextInt(words.size())));
        }
        text.setLength(characters);
        if (endsBadly(text)) {
            text.setCharAt(characters - 1, '.');
        }
        return text.toString();
    }

    /** A service may trim what it stores, and cannot store half a code point: either would come back changed. */
    private static boolean endsBadly(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return Character.isWhitespace(last) || Character.isSpaceChar(last) || Character.isHighSurrogate(last);
    }
}
