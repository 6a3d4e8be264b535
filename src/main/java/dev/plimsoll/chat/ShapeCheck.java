package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value's shape was found to be: the first problem, if any, and every field the contract does not know.
 *
 * @param problem such as {@code data[0].title: expected string, was missing}
 * @param drift paths of fields beyond the contract, each once however many elements have it: {@code data[].colour}
 */
public record ShapeCheck(Optional<String> problem, List<String> drift) {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    static ShapeCheck of(Shape shape, JsonNode value) {
        Set<String> drift = new LinkedHashSet<>();
        String problem = walk(shape, value, "", drift);
        return new ShapeCheck(Optional.ofNullable(problem), List.copyOf(drift));
    }

    private static @Nullable String walk(Shape shape, JsonNode value, String path, Set<String> drift) {
        if (shape instanceof Shape.Scalar scalar) {
            return value.getNodeType() == scalar.type() ? null : expected(path, name(scalar.type()), value);
        }
        if (shape instanceof Shape.OneOf oneOf) {
            return value.isTextual() && oneOf.words().contains(value.textValue())
                    ? null
                    : expected(
                            path,
                            "one of "
                                    + String.join(
                                            " ", oneOf.words().stream().sorted().toList()),
                            value);
        }
        if (shape instanceof Shape.ListOf list) {
            return walkList(list, value, path, drift);
        }
        if (shape instanceof Shape.Fields fields) {
            return walkFields(fields, value, path, drift);
        }
        return null;
    }

    private static @Nullable String walkList(Shape.ListOf list, JsonNode value, String path, Set<String> drift) {
        if (!value.isArray()) {
            return expected(path, "array", value);
        }
        for (int i = 0; i < value.size(); i++) {
            String problem = walk(list.element(), value.get(i), path + "[" + i + "]", drift);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String walkFields(Shape.Fields fields, JsonNode value, String path, Set<String> drift) {
        if (!value.isObject()) {
            return expected(path, "object", value);
        }
        for (Map.Entry<String, Shape.Field> entry : fields.byName().entrySet()) {
            JsonNode field = value.path(entry.getKey());
            boolean absent = field.isMissingNode() || field.isNull();
            if (absent && entry.getValue().optional()) {
                continue;
            }
            String problem = walk(entry.getValue().shape(), field, join(path, entry.getKey()), drift);
            if (problem != null) {
                return problem;
            }
        }
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.byName().containsKey(name)) {
                drift.add(INDEX.matcher(join(path, name)).replaceAll("[]"));
            }
        }
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String expected(String path, String what, JsonNode value) {
        String where = path.isEmpty() ? "body" : path;
        String was = value.isTextual() && what.startsWith("one of")
                ? "'" + value.textValue() + "'"
                : name(value.getNodeType());
        return where + ": expected " + what + ", was " + was;
    }

    private static String name(Enum<?> type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
