package dev.plimsoll.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One object of the configuration. Reading never fails: a problem goes to the list that all sections share, and a
 * sample of the right kind is returned. A section remembers what was asked of it; the rest are unknown keys.
 */
final class Section {
    private final ConfigObject values;
    private final Place place;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(ConfigObject values, Place place) {
        this.values = values;
        this.place = place;
    }

    <T> T get(String key, Kind<T> kind) {
        return value(key)
                .map(it -> kind.read(it, place.of(key)))
                .orElseGet(
                        () -> place.of(key).note("expected " + kind.expected() + ", but it is missing", kind.sample()));
    }

    <T> Optional<T> find(String key, Kind<T> kind) {
        return value(key).map(it -> kind.read(it, place.of(key)));
    }

    /** The elements of a list; none when it is absent. */
    <T> List<T> list(String key, Kind<T> kind) {
        return elements(key, "a list", (at, element) -> kind.read(element, place.of(key)));
    }

    /** The sections that make up a list; none when it is absent. */
    List<Section> sections(String key) {
        return elements(key, "a list of sections [ { ... } ]", Section::section);
    }

    /** A section inside this one; empty when it is absent. One that is no section is a single problem. */
    Section section(String key) {
        return value(key).map(it -> section(place.of(key), it)).orElseGet(() -> absent(key));
    }

    /** An empty section, about which nothing is noted. */
    Section absent(String key) {
        return new Section(ConfigFactory.empty().root(), place.of(key).unwritten());
    }

    /** This section, with the values of another where it has none. */
    Section over(Section defaults) {
        Section both = new Section(values.withFallback(defaults.values), place);
        both.asked.addAll(asked);
        return both;
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

    /** True as long as nothing in it was found to be wrong, so that conditions between its settings mean something. */
    boolean isSound() {
        return place.isSound();
    }

    /** All values, as HOCON. */
    String text() {
        return ValueText.hocon(values.atPath(place.path()));
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
            String was = value(key)
                    .flatMap(ValueText::scalar)
                    .map(it -> ", was '" + it + "'")
                    .orElse("");
            place.of(key).note("expected " + expected + was);
        }
    }

    /** Notes every key that nobody asked for; to be called when all known ones were read. */
    void refuseOthers() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .forEach(key -> place.of(key)
                        .note("unknown key; "
                                + Suggestion.nearest(key, asked)
                                        .map(it -> "did you mean " + it + "?")
                                        .orElseGet(() -> "known here: "
                                                + asked.stream().sorted().collect(Collectors.joining(", ")))));
    }

    private Optional<ConfigValue> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).filter(it -> it.valueType() != ConfigValueType.NULL);
    }

    private <T> List<T> elements(String key, String expected, BiFunction<Place, ConfigValue, T> reading) {
        Place here = place.of(key);
        return value(key)
                .map(it -> it instanceof ConfigList list
                        ? IntStream.range(0, list.size())
                                .mapToObj(i -> reading.apply(here.element(i), list.get(i)))
                                .toList()
                        : here.note("expected " + expected + ", was " + ValueText.shown(it), List.<T>of()))
                .orElse(List.of());
    }

    private static Section section(Place at, ConfigValue value) {
        return value instanceof ConfigObject object
                ? new Section(object, at)
                : at.note(
                        "expected a section { ... }, was " + ValueText.shown(value),
                        new Section(ConfigFactory.empty().root(), at.unwritten()));
    }
}
