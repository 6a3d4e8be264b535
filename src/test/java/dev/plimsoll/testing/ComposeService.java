package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** One service of the stack, as the file for Docker Compose has it. */
public record ComposeService(String name, JsonNode settings) {
    private static final String OURS = "plimsoll:local";

    /** A setting as text; empty when it has none of that name. */
    public String text(String key) {
        return settings.path(key).asText();
    }

    /** The entries of a list; none when it has no such list. */
    public List<String> list(String key) {
        return Yaml.texts(settings.path(key));
    }

    public boolean has(String key) {
        return settings.has(key);
    }

    /** True for one that runs a command of ours. */
    public boolean isOurs() {
        return text("image").equals(OURS);
    }

    /** The names of the secrets that it is handed. */
    public List<String> secrets() {
        return Yaml.entries(settings.path("secrets"))
                .map(it -> it.path("source").asText(it.asText()))
                .toList();
    }

    /** The volumes by their names that it keeps something in. */
    public List<String> namedVolumes() {
        return sources().filter(it -> !it.startsWith(".")).toList();
    }

    /** What of this project it sees, as paths. */
    public List<String> boundPaths() {
        return sources().filter(it -> it.startsWith(".")).toList();
    }

    private Stream<String> sources() {
        return list("volumes").stream().map(it -> it.substring(0, it.indexOf(':')));
    }

    /** The names of environment variables. */
    public List<String> variables() {
        return Yaml.names(settings.path("environment"));
    }

    public List<String> dependencies() {
        return Yaml.names(settings.path("depends_on"));
    }

    @Override
    public String toString() {
        return name;
    }
}
