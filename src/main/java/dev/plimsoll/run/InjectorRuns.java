package dev.plimsoll.run;

import dev.plimsoll.workload.InjectorShare;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the injectors of one run say they were, and whether they were injectors of one run at all. */
public final class InjectorRuns {
    /** What differs between the injectors of one run. */
    private static final TreeSet<String> OWN = new TreeSet<>(List.of(Manifest.INJECTOR, Manifest.PLANNED_USERS));

    private final List<Manifest> manifests;

    /** @param manifests at least one */
    public InjectorRuns(List<Manifest> manifests) {
        this.manifests = List.copyOf(manifests);
    }

    /** Why they cannot be the injectors of one run, as a sentence with the runs and both values; empty when they can. */
    public Optional<String> problem() {
        return withoutShare().or(this::difference).or(this::twice).or(this::apart);
    }

    /** The injectors of which there is no run. */
    public List<InjectorShare> missing() {
        int of = share(manifests.get(0)).of();
        return IntStream.rangeClosed(1, of)
                .mapToObj(number -> new InjectorShare(number, of))
                .filter(it ->
                        manifests.stream().noneMatch(manifest -> share(manifest).equals(it)))
                .toList();
    }

    /** Which of the injectors a run was. */
    static InjectorShare share(Manifest manifest) {
        return manifest.injector().orElse(InjectorShare.WHOLE);
    }

    private Optional<String> withoutShare() {
        return manifests.stream()
                .filter(it -> it.injector().isEmpty())
                .map(it -> "the manifest of " + it.runId() + " does not say which injector it was (expected a setting '"
                        + Manifest.INJECTOR + "' such as 2/3)")
                .findFirst();
    }

    private Optional<String> difference() {
        Manifest first = manifests.get(0);
        for (Manifest other : manifests) {
            for (Map.Entry<String, Function<Manifest, String>> trait : traits().entrySet()) {
                String one = trait.getValue().apply(first);
                String two = trait.getValue().apply(other);
                if (!one.equals(two)) {
                    return Optional.of(trait.getKey() + " is " + one + " in " + first.runId() + " and " + two + " in "
                            + other.runId());
                }
            }
        }
        return Optional.empty();
    }

    /** What the injectors of one run have in common. */
    private Map<String, Function<Manifest, String>> traits() {
        Map<String, Function<Manifest, String>> traits = new LinkedHashMap<>();
        traits.put("version", Manifest::version);
        traits.put("profile", Manifest::profile);
        traits.put("simulation", Manifest::simulation);
        traits.put("seed", it -> Long.toString(it.seed()));
        traits.put("target", Manifest::target);
        traits.put("contract", Manifest::contract);
        traits.put("number of injectors", it -> Integer.toString(share(it).of()));
        manifests.stream()
                .flatMap(it -> it.settings().keySet().stream())
                .filter(it -> !OWN.contains(it))
                .forEach(name -> traits.put(name, it -> it.settings().getOrDefault(name, "not set")));
        return traits;
    }

    private Optional<String> twice() {
        Map<InjectorShare, List<Manifest>> byShare =
                manifests.stream().collect(Collectors.groupingBy(InjectorRuns::share, Collectors.toList()));
        return byShare.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> it.getValue().stream().map(Manifest::runId).collect(Collectors.joining(" and "))
                        + " are both injector " + it.getKey())
                .findFirst();
    }

    /** Those that loaded the target one after the other did not load it together. */
    private Optional<String> apart() {
        List<Manifest> byStart = new ArrayList<>(manifests);
        byStart.sort((one, other) -> one.started().compareTo(other.started()));
        Manifest last = byStart.get(byStart.size() - 1);
        return byStart.stream()
                .filter(it -> it.ended().orElse(Instant.MAX).isBefore(last.started()))
                .map(it -> it.runId() + " was over before " + last.runId() + " began: they did not load the target"
                        + " together")
                .findFirst();
    }
}
