package dev.plimsoll.config;

import dev.plimsoll.chat.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the prober shall do, read once and checked as a whole; {@code reference.conf} says what each setting means.
 *
 * @param user in whose name all probes are made, so that no real user is ever touched
 * @param history where what was seen is kept over a restart; absent: nowhere
 * @param grace how long runs under way may still take when the prober is told to end
 * @param text the settings as they apply, as HOCON: they point to secrets and hold none
 */
public record ProbeConfig(
        List<ProbedTarget> targets, UserId user, ProberWeb web, Optional<Path> history, Duration grace, String text) {
    public ProbeConfig {
        targets = List.copyOf(targets);
    }

    /**
     * The settings of a file, over the defaults.
     *
     * @param machine the name of this one: it goes into the prober's user id when none was configured
     * @throws InvalidConfigException with every problem that the file has
     */
    public static ProbeConfig read(Path file, String machine, SecretReader secrets) {
        Premises premises = Premises.of(file, secrets);
        UserId own = ownUser(machine, file);
        return ConfigFile.at(file).readProbe(probe -> read(probe, premises, own));
    }

    private static ProbeConfig read(Section probe, Premises premises, UserId own) {
        CheckReader reader = new CheckReader(probe.section("defaults"));
        ProbeConfig config = new ProbeConfig(
                targets(probe, reader, premises),
                probe.find("user-id", ProbeKinds.USER).orElse(own),
                ProberWeb.read(probe.section("web"), premises),
                probe.find("history-file", premises.path()),
                probe.get("grace", Kind.DURATION),
                probe.text());
        probe.refuseOthers();
        return config;
    }

    private static List<ProbedTarget> targets(Section probe, CheckReader reader, Premises premises) {
        List<Section> sections = probe.sections("targets");
        probe.require(!sections.isEmpty(), "targets", "at least one target { name, base-url, api-key-file }");
        UniqueNames names = new UniqueNames();
        return sections.stream()
                .map(section -> {
                    ProbedTarget target = ProbedTarget.read(section, reader, premises);
                    section.require(names.take(target.name()), "name", "a name that no other target has");
                    return target;
                })
                .toList();
    }

    /** Two probers at one service must not take each other's sessions for their own; a restart must not change it. */
    private static UserId ownUser(String machine, Path file) {
        String origin = machine + "\n" + file.toAbsolutePath().normalize();
        return new UserId("plimsoll-" + UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
