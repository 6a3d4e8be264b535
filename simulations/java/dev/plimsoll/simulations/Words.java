package dev.plimsoll.simulations;

import dev.plimsoll.workload.MessageLength;
import dev.plimsoll.workload.MessageText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** What users say: texts of a drawn length, made of the words of {@code words.txt}. */
final class Words {
    private final MessageText text;

    private Words(MessageText text) {
        this.text = text;
    }

    static Words shipped() {
        try (InputStream stream = Words.class.getResourceAsStream("/words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("words.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Words(new MessageText(
                    lines.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String message(MessageLength length, RandomGenerator random) {
        return text.ofLength(length.sampleCharacters(random), random);
    }
}
