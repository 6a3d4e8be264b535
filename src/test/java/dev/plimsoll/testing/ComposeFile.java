package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stack's file for Docker Compose, merges and variables resolved as Compose does. */
public record ComposeFile(JsonNode document) {
    public static final Path PATH = Path.of("docker-compose.yml");

    /** What a team copies to {@code .env}. */
    public static final Path EXAMPLE = Path.of(".env.example");

    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");
    private static final Pattern SHOWN = Pattern.compile("(?m)^(?:# )?([A-Z_]+)=");
    private static final String MERGE = "<<";

    /** With settings as in {@code .env}. */
    public static ComposeFile with(Map<String, String> settings) {
        String text = VARIABLE.matcher(text(PATH)).replaceAll(it -> Matcher.quoteReplacement(value(it, settings)));
        return new ComposeFile(merged(Yaml.of(text)));
    }

    /** The settings of the example. */
    public static Map<String, String> example() {
        return SETTING.matcher(text(EXAMPLE)).results().collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    }

    /** The names of all settings that the example shows, those that are commented out, too. */
    public static Set<String> shown() {
        return names(SHOWN, EXAMPLE);
    }

    /** The names of all variables that the file reads. */
    public static Set<String> variables() {
        return names(VARIABLE, PATH);
    }

    private static Set<String> names(Pattern pattern, Path file) {
        return pattern.matcher(text(file))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<ComposeService> services() {
        return Yaml.names(document.path("services")).stream().map(this::service).toList();
    }

    public ComposeService service(String name) {
        return new ComposeService(name, document.path("services").path(name));
    }

    private static String value(MatchResult variable, Map<String, String> settings) {
        String otherwise = "-".equals(variable.group(2)) ? variable.group(3) : "";
        return settings.getOrDefault(variable.group(1), otherwise);
    }

    private static JsonNode merged(JsonNode node) {
        if (!(node instanceof ObjectNode mapping)) {
            return node;
        }
        ObjectNode merged = mapping.objectNode();
        if (mapping.has(MERGE)) {
            merged.setAll((ObjectNode) merged(mapping.get(MERGE)));
        }
        mapping.properties().forEach(it -> merged.set(it.getKey(), merged(it.getValue())));
        merged.remove(MERGE);
        return merged;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
