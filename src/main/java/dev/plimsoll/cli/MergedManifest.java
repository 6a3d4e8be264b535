package dev.plimsoll.cli;

import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.run.Manifest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What run those of several injectors are together. */
final class MergedManifest {
    private final List<Manifest> parts;

    /** @param parts the injectors of one run, at least one */
    MergedManifest(List<Manifest> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(Manifest::started)).toList();
    }

    Manifest of(String runId, String command) {
        Manifest first = parts.get(0);
        Manifest merged = new Manifest(
                runId,
                first.version(),
                command,
                first.profile(),
                first.simulation(),
                first.seed(),
                first.target(),
                first.contract(),
                parts.stream().mapToLong(Manifest::plannedArrivals).sum(),
                settings(first),
                joined(Manifest::environment),
                "",
                first.started(),
                parts.stream()
                        .flatMap(it -> it.ended().stream())
                        .max(Comparator.<Instant>naturalOrder())
                        .or(() -> Optional.of(first.started())),
                "finished");
        return merged.inSeries(SeriesKey.of(merged).text());
    }

    private Map<String, String> settings(Manifest first) {
        Map<String, String> settings = new LinkedHashMap<>(first.settings());
        settings.remove(Manifest.PLANNED_USERS);
        settings.put(
                Manifest.INJECTOR,
                distinct(parts.stream()
                        .map(it -> it.settings().getOrDefault(Manifest.INJECTOR, ""))
                        .sorted()
                        .toList()));
        settings.put(
                Manifest.MERGED, distinct(parts.stream().map(Manifest::runId).toList()));
        return settings;
    }

    /** What injectors differ in is named for each. */
    private Map<String, String> joined(Function<Manifest, Map<String, String>> values) {
        Map<String, List<String>> all = parts.stream()
                .flatMap(it -> values.apply(it).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, String> joined = new LinkedHashMap<>();
        all.forEach((name, each) -> joined.put(name, distinct(each)));
        return joined;
    }

    private static String distinct(Collection<String> values) {
        return values.stream().distinct().collect(Collectors.joining(" + "));
    }
}
