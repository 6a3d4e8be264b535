package dev.plimsoll.report.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The fields of a JSON object, each of which must be what is expected of it. */
record Fields(JsonNode json) {
    Optional<Fields> object(String field) {
        return Optional.ofNullable(json.get(field)).map(Fields::new);
    }

    List<Fields> objects(String field) {
        if (!json.path(field).isArray()) {
            throw expected("a list", field);
        }
        return StreamSupport.stream(json.path(field).spliterator(), false)
                .map(Fields::new)
                .toList();
    }

    String text(String field) {
        return Optional.ofNullable(json.path(field).textValue()).orElseThrow(() -> expected("a text", field));
    }

    Instant instant(String field) {
        return Instant.parse(text(field));
    }

    int number(String field) {
        if (!json.path(field).isInt()) {
            throw expected("a whole number", field);
        }
        return json.path(field).intValue();
    }

    Duration seconds(String field) {
        if (!json.path(field).isNumber()) {
            throw expected("a number of seconds", field);
        }
        return Duration.ofNanos(
                json.path(field).decimalValue().movePointRight(9).longValue());
    }

    <E extends Enum<E>> E word(String field, E[] words) {
        return word(words, text(field));
    }

    <E extends Enum<E>> Map<E, Long> counts(String field, E[] words) {
        return counts(field, label -> word(words, label));
    }

    <K> Map<K, Long> counts(String field, Function<String, K> key) {
        Map<K, Long> counts = new HashMap<>();
        json.path(field)
                .properties()
                .forEach(it -> counts.put(key.apply(it.getKey()), it.getValue().longValue()));
        return counts;
    }

    static <E extends Enum<E>> E word(E[] words, String label) {
        return Arrays.stream(words)
                .filter(it -> it.name().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + Arrays.toString(words) + ", was '" + label + "'"));
    }

    private static IllegalArgumentException expected(String what, String field) {
        return new IllegalArgumentException("expected " + what + " at '" + field + "'");
    }
}
