package dev.plimsoll.config;

import dev.plimsoll.chat.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All settings, read once and checked as a whole; {@code reference.conf} says what each one means.
 *
 * @param seed absent: each run draws its own
 * @param validity of profiles that have no other
 * @param groups operations by the name of their group
 */
public record PlimsollConfig(
        TargetSettings target,
        Path runDir,
        Optional<Long> seed,
        LoadSettings load,
        WorkloadSettings workload,
        NightlySettings nightly,
        ValiditySettings validity,
        CapacitySettings capacity,
        HistorySettings history,
        Map<String, List<Operation>> groups,
        Map<String, Profile> profiles) {

    /** The settings without any file of the user's. */
    public static PlimsollConfig defaults() {
        return ConfigFile.none().read();
    }

    /**
     * The settings of a file, over the defaults.
     *
     * @throws InvalidConfigException with every problem that the file has
     */
    public static PlimsollConfig read(Path file) {
        return ConfigFile.at(file).read();
    }

    /**
     * The profile of that name.
     *
     * @throws InvalidConfigException that lists those there are
     */
    public Profile profile(String name) {
        Profile profile = profiles.get(name);
        if (profile == null) {
            throw new InvalidConfigException("unknown profile '" + name + "'"
                    + Suggestion.nearest(name, profiles.keySet())
                            .map(it -> "; did you mean " + it + "?")
                            .orElse("")
                    + "\nThe profiles are:\n" + listing());
        }
        return profile;
    }

    /** All profiles with what they are for, one a line. */
    public String listing() {
        int widest = profiles.keySet().stream().mapToInt(String::length).max().orElse(0);
        return profiles.values().stream()
                .map(it -> "  " + it.name() + " ".repeat(widest - it.name().length() + 2) + it.description())
                .collect(Collectors.joining("\n"));
    }

    static PlimsollConfig read(Section plimsoll) {
        LoadSettings load = LoadSettings.read(plimsoll.section("load"));
        Section profiles = plimsoll.section("profiles");
        TargetSettings target = TargetSettings.read(plimsoll);
        Path runDir = plimsoll.get("run-dir", Kind.PATH);
        Optional<Long> seed = plimsoll.find("seed", Kind.WHOLE);
        WorkloadSettings workload = WorkloadSettings.read(plimsoll.section("workload"));
        NightlySettings nightly = NightlySettings.read(plimsoll.section("nightly"));
        Section validity = plimsoll.section("validity");
        ValiditySettings usual = ValiditySettings.read(validity);
        ProfileDefaults defaults = new ProfileDefaults(load, workload.arrivals(), validity);
        PlimsollConfig config = new PlimsollConfig(
                target,
                runDir,
                seed,
                load,
                workload,
                nightly,
                usual,
                CapacitySettings.read(plimsoll.section("capacity")),
                HistorySettings.read(plimsoll.section("history")),
                groups(plimsoll.section("groups")),
                profiles.each(name -> Profile.read(name, profiles.section(name), defaults)));
        plimsoll.refuseOthers();
        return config;
    }

    private static Map<String, List<Operation>> groups(Section section) {
        Map<String, List<Operation>> groups = new LinkedHashMap<>();
        section.each(name -> section.list(name, Kind.OPERATION)).forEach((name, operations) -> {
            boolean taken = name.equals("all") || Operation.labelled(name).isPresent();
            section.require(!taken, name, "a group with a name of its own, not that of an operation and not all");
            groups.put(name, operations);
        });
        return groups;
    }
}
