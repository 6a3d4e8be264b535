package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML as a tree, in which what is not there is a missing node. */
public final class Yaml {
    private Yaml() {}

    public static JsonNode in(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode of(String text) {
        return new JsonMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** The entries of a list. */
    public static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The entries of a list, as text. */
    public static List<String> texts(JsonNode list) {
        return entries(list).map(JsonNode::asText).toList();
    }

    /** The names of what is in a mapping, in their order. */
    public static List<String> names(JsonNode mapping) {
        return StreamSupport.stream(((Iterable<String>) mapping::fieldNames).spliterator(), false)
                .toList();
    }
}
