package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.run.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code manifest.json} back, so that a run that was killed is recognised later. */
public final class ManifestReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ManifestReader() {}

    /**
     * Reads one manifest.
     *
     * @throws RunFileException when the file cannot be read, or does not hold a manifest
     */
    public static Manifest read(Path file) {
        try {
            return manifest(MAPPER.readTree(Files.readString(file)));
        } catch (JsonProcessingException notJson) {
            throw new RunFileException(file + " is not a manifest: " + notJson.getOriginalMessage(), notJson);
        } catch (MissingFieldException | DateTimeException wrong) {
            throw new RunFileException(file + " is not a manifest: " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new RunFileException("cannot read " + file + ": " + RunFileException.why(unreadable), unreadable);
        }
    }

    private static Manifest manifest(JsonNode json) {
        return new Manifest(
                text(json, "runId"),
                text(json, "version"),
                text(json, "command"),
                text(json, "profile"),
                text(json, "simulation"),
                number(json, "seed"),
                text(json, "target"),
                text(json, "contract"),
                number(json, "plannedArrivals"),
                texts(json, "settings"),
                texts(json, "environment"),
                text(json, "seriesKey"),
                Instant.parse(text(json, "started")),
                Optional.ofNullable(json.path("ended").textValue()).map(Instant::parse),
                text(json, "state"));
    }

    private static String text(JsonNode json, String field) {
        return Optional.ofNullable(json.path(field).textValue())
                .orElseThrow(() -> new MissingFieldException(field, "a text"));
    }

    private static long number(JsonNode json, String field) {
        JsonNode number = json.path(field);
        if (!number.canConvertToExactIntegral()) {
            throw new MissingFieldException(field, "a whole number");
        }
        return number.longValue();
    }

    private static Map<String, String> texts(JsonNode json, String field) {
        JsonNode object = json.path(field);
        if (!object.isObject()) {
            throw new MissingFieldException(field, "an object");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), text(object, entry.getKey())));
        return texts;
    }

    private static final class MissingFieldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingFieldException(String field, String expected) {
            super("expected " + expected + " at '" + field + "'");
        }
    }
}
