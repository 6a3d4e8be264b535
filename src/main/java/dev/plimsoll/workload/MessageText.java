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

    /** A text of just so many UTF-16 units; one fewer where the last character would be cut in two. */
    public String ofLength(int characters, RandomGenerator random) {
        StringBuilder text = new StringBuilder(characters + 16);
        while (text.length() < characters) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(words.get(random.nextInt(words.size())));
        }
        boolean cutsPair = Character.isHighSurrogate(text.charAt(characters - 1));
        text.setLength(cutsPair ? Math.max(1, characters - 1) : characters);
        return endingInText(text);
    }

    /** A service may trim what it stores: a text that ends in a blank would come back shorter. */
    private static String endingInText(StringBuilder text) {
        int last = text.length() - 1;
        if (text.charAt(last) == ' ') {
            text.setCharAt(last, '.');
        }
        return text.toString();
    }
}
