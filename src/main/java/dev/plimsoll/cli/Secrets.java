package dev.plimsoll.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The secrets this process has read, so that no output shows them. Safe for use by several threads. */
public final class Secrets {
    /** Anything shorter is in every other word, and no secret. */
    private static final int SHORTEST = 4;

    private static final String MASK = "***";

    private final List<String> forms = new CopyOnWriteArrayList<>();

    /** From now on this text is masked, as it is and as JSON and URLs write it. */
    public void add(String secret) {
        if (secret.length() < SHORTEST) {
            return;
        }
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> more = Stream.of(secret, json, URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .filter(it -> !forms.contains(it))
                .distinct()
                .toList();
        forms.addAll(more);
        forms.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** The text without any secret. */
    public String redact(String text) {
        String redacted = text;
        for (String form : forms) {
            redacted = redacted.replace(form, MASK);
        }
        return redacted;
    }
}
