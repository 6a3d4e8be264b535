package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An object of a run's JSON file, read back field by field; one that is missing or of another kind is told by name. */
final class SavedObject {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode json;

    private SavedObject(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads a whole file.
     *
     * @param what the file should be, such as {@code a manifest}
     * @throws RunFileException when the file cannot be read, or is something else
     */
    static <T> T read(Path file, String what, Function<SavedObject, T> reading) {
        try {
            return parse(Files.readString(file), file + " is not " + what, reading);
        } catch (IOException unreadable) {
            throw new RunFileException("cannot read " + file + ": " + RunFileException.why(unreadable), unreadable);
        }
    }

    /**
     * Reads a text.
     *
     * @param complaint what to say of one that is something else
     * @throws RunFileException when it is
     */
    static <T> T parse(String text, String complaint, Function<SavedObject, T> reading) {
        try {
            return reading.apply(new SavedObject(MAPPER.readTree(text)));
        } catch (JsonProcessingException notJson) {
            throw new RunFileException(complaint + ": " + notJson.getOriginalMessage(), notJson);
        } catch (MissingFieldException | DateTimeException wrong) {
            throw new RunFileException(complaint + ": " + wrong.getMessage(), wrong);
        }
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> new MissingFieldException(field, "a text"));
    }

    Optional<String> optionalText(String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }

    /** A constant of a closed set, whatever the case of its letters. */
    <E extends Enum<E>> E constant(String field, Class<E> set) {
        String text = text(field);
        return Arrays.stream(set.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new MissingFieldException(field, "one of " + Arrays.toString(set.getEnumConstants())));
    }

    long count(String field) {
        JsonNode number = json.path(field);
        if (!number.canConvertToExactIntegral()) {
            throw new MissingFieldException(field, "a whole number");
        }
        return number.longValue();
    }

    double number(String field) {
        return optionalNumber(field).orElseThrow(() -> new MissingFieldException(field, "a number"));
    }

    OptionalDouble optionalNumber(String field) {
        JsonNode number = json.path(field);
        return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** To the nanosecond. */
    Duration seconds(String field) {
        if (!json.path(field).isNumber()) {
            throw new MissingFieldException(field, "a number of seconds");
        }
        BigDecimal nanos = json.path(field).decimalValue().movePointRight(9);
        return Duration.ofNanos(nanos.longValue());
    }

    /** Zero where it is absent. */
    Duration optionalSeconds(String field) {
        return json.has(field) ? seconds(field) : Duration.ZERO;
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    SavedObject object(String field) {
        if (!json.path(field).isObject()) {
            throw new MissingFieldException(field, "an object");
        }
        return new SavedObject(json.path(field));
    }

    /** Of a list of objects. */
    <T> List<T> each(String field, Function<SavedObject, T> reading) {
        return rows(field).stream().map(SavedObject::new).map(reading).toList();
    }

    List<String> texts(String field) {
        return rows(field).stream().map(JsonNode::asText).toList();
    }

    /** Of a list of rows of numbers. */
    List<JsonNode> rows(String field) {
        if (!json.path(field).isArray()) {
            throw new MissingFieldException(field, "a list");
        }
        List<JsonNode> all = new ArrayList<>();
        json.path(field).forEach(all::add);
        return all;
    }

    /** Each of its fields, by its name, in order. */
    <T> Map<String, T> fields(BiFunction<SavedObject, String, T> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        json.properties().forEach(it -> all.put(it.getKey(), reading.apply(this, it.getKey())));
        return all;
    }
}
