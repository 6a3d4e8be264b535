package dev.plimsoll.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Phrases that messages are made of, by language; and some that turn up in every language. */
public final class Phrasebook {
    private static final String SHIPPED = "messages.txt";

    /** The phrases of a language, and how often it is spoken in proportion to the others. */
    record Language(String name, double weight, List<String> phrases) {
        Language {
            phrases = List.copyOf(phrases);
        }

        String phrase(RandomGenerator random) {
            return phrases.get(random.nextInt(phrases.size()));
        }
    }

    private final List<Language> languages;
    private final Language everywhere;
    private final double weight;

    /**
     * Of these languages.
     *
     * @param everywhere its weight is the share of phrases, 0 to 1, that come from it in any language
     */
    Phrasebook(List<Language> languages, Language everywhere) {
        this.languages = List.copyOf(languages);
        this.everywhere = everywhere;
        this.weight = languages.stream().mapToDouble(Language::weight).sum();
    }

    /** The one that comes with the program: several scripts and directions, emoji, and what encoders break on. */
    public static Phrasebook shipped() {
        try (InputStream stream = Phrasebook.class.getResourceAsStream("/" + SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new PhrasebookReader(SHIPPED).read(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One of the user's own; the shipped one explains the form.
     *
     * @throws IllegalArgumentException naming the file and, where it can, the line that cannot be used
     */
    public static Phrasebook read(Path file) {
        return new PhrasebookReader(file.toString()).read(TextFile.lines(file));
    }

    Language language(RandomGenerator random) {
        double draw = random.nextDouble() * weight;
        for (Language language : languages) {
            draw -= language.weight();
            if (draw < 0) {
                return language;
            }
        }
        return languages.get(languages.size() - 1);
    }

    /** The same for the same phrases, and hardly ever for others. */
    String fingerprint() {
        return Integer.toHexString((languages + "|" + everywhere).hashCode());
    }

    /** One for a message in that language. */
    String phrase(Language language, RandomGenerator random) {
        return random.nextDouble() < everywhere.weight() ? everywhere.phrase(random) : language.phrase(random);
    }
}
