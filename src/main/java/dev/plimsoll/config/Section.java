package dev.plimsoll.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One object of the configuration. Reading never fails: a problem goes to the list that all sections share, and a
 * sample of the right kind is returned. A section remembers what was asked of it; the rest are unknown keys.
 */
final class Section {
    private final ConfigObject values;
    private final String path;
    private final List<String> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(ConfigObject values, String path, List<String> problems) {
        this.values = values;
        this.path = path;
        this.problems = problems;
    }

    <T> T get(String key, Kind<T> kind) {
        return value(key)
                .map(it -> read(key, it, kind))
                .orElseGet(() -> wrong(key, "expected " + kind.expected() + ", but it is missing", kind.sample()));
    }

    <T> Optional<T> find(String key, Kind<T> kind) {
        return value(key).map(it -> read(key, it, kind));
    }

    /** The elements of a list; none when it is absent. */
    <T> List<T> list(String key, Kind<T> kind) {
        return value(key)
                .map(it -> it instanceof List<?> list
                        ? list.stream()
                                .map(element -> read(key, (ConfigValue) element, kind))
                                .toList()
                        : wrong(key, "expected a list, was " + shown(it), List.<T>of()))
                .orElse(List.of());
    }

    /** A section inside this one; empty when it is absent. One that is no section is a single problem. */
    Section section(String key) {
        return value(key)
                .map(it -> it instanceof ConfigObject object
                        ? inner(key, object)
                        : wrong(key, "expected a section { ... }, was " + shown(it), nothing(key)))
                .orElseGet(() -> nothing(key));
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    boolean holdsSection(String key) {
        return value(key).filter(ConfigObject.class::isInstance).isPresent();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** One value for each key, whatever the keys are. */
    <T> Map<String, T> each(Function<String, T> reading) {
        Map<String, T> each = new LinkedHashMap<>();
        values.keySet().stream().sorted().forEach(key -> each.put(key, reading.apply(key)));
        return each;
    }

    /** Notes a problem when a condition between several settings does not hold. */
    void require(boolean holds, String key, String expected) {
        if (!holds) {
            problems.add(pathTo(key) + ": expected " + expected
                    + value(key)
                            .flatMap(Section::scalar)
                            .map(it -> ", was '" + it + "'")
                            .orElse(""));
        }
    }

    /** Notes every key that nobody asked for; to be called when all known ones were read. */
    void refuseOthers() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .forEach(key -> problems.add(pathTo(key) + ": unknown key; "
                        + Suggestion.nearest(key, asked)
                                .map(it -> "did you mean " + it + "?")
                                .orElseGet(() ->
                                        "known here: " + asked.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private Optional<ConfigValue> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(it -> it.valueType() != ConfigValueType.NULL);
    }

    private <T> T read(String key, ConfigValue value, Kind<T> kind) {
        return scalar(value)
                .flatMap(kind.reader())
                .orElseGet(() -> wrong(key, "expected " + kind.expected() + ", was " + shown(value), kind.sample()));
    }

    private <T> T wrong(String key, String problem, T instead) {
        problems.add(pathTo(key) + ": " + problem);
        return instead;
    }

    private Section inner(String key, ConfigObject object) {
        return new Section(object, pathTo(key), problems);
    }

    private Section nothing(String key) {
        return new Section(ConfigFactory.empty().root(), pathTo(key), new ArrayList<>());
    }

    private String pathTo(String key) {
        return (path.isEmpty() ? "" : path + ".") + ConfigUtil.joinPath(key);
    }

    private static Optional<String> scalar(ConfigValue value) {
        return value instanceof List<?> || value instanceof Map<?, ?>
                ? Optional.empty()
                : Optional.of(String.valueOf(value.unwrapped()));
    }

    private static String shown(ConfigValue value) {
        return scalar(value).map(it -> "'" + it + "'").orElse(value instanceof List<?> ? "a list" : "a section");
    }
}
