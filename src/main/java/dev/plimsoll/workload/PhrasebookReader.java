package dev.plimsoll.workload;

import dev.plimsoll.workload.Phrasebook.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a phrasebook: sections {@code [name weight]}, a phrase a line, and comments behind a {@code #}. */
final class PhrasebookReader {
    private static final String EVERYWHERE = "everywhere";
    private static final Pattern HEADER = Pattern.compile("\\[([a-z-]+) (\\d{1,3})]");

    private final String source;
    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();
    private String section = "";
    private int number;

    PhrasebookReader(String source) {
        this.source = source;
    }

    Phrasebook read(List<String> lines) {
        for (String line : lines) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                take(text);
            }
        }
        List<Language> languages = phrases.keySet().stream()
                .filter(it -> !it.equals(EVERYWHERE) && weights.getOrDefault(it, 0) > 0)
                .map(it -> new Language(it, weights.getOrDefault(it, 0), phrases.getOrDefault(it, List.of())))
                .toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(
                    source + ": expected a section such as [english 50] with at least one phrase");
        }
        List<String> anywhere = phrases.getOrDefault(EVERYWHERE, List.of());
        double share = anywhere.isEmpty() ? 0 : weights.getOrDefault(EVERYWHERE, 0) / 100.0;
        return new Phrasebook(languages, new Language(EVERYWHERE, share, anywhere));
    }

    private void take(String text) {
        Matcher header = HEADER.matcher(text);
        if (header.matches()) {
            section = header.group(1);
            if (weights.put(section, Integer.valueOf(header.group(2))) != null) {
                throw mistake("section [" + section + "] is there already");
            }
        } else if (section.isEmpty()) {
            throw mistake("expected a section such as [english 50] first, was '" + text + "'");
        } else {
            phrases.computeIfAbsent(section, it -> new ArrayList<>()).add(phrase(text));
        }
    }

    private String phrase(String text) {
        String phrase = unescaped(text);
        if (phrase.isEmpty() || !phrase.strip().equals(phrase)) {
            throw mistake("expected a phrase without blanks around it, was '" + text + "'");
        }
        return phrase;
    }

    private String unescaped(String text) {
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException unknown) {
            throw mistake("expected no backslash but in \\n, \\t, \\r, \\\" or \\\\, was '" + text + "'");
        }
    }

    private IllegalArgumentException mistake(String problem) {
        return new IllegalArgumentException(source + " line " + number + ": " + problem);
    }
}
