package dev.plimsoll.config;

import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.CheckSettings.Objective;
import java.util.List;
import java.util.stream.Stream;

/** Reads the checks of targets, each over the defaults of its kind. */
final class CheckReader {
    private final Section defaults;

    /** Reads the defaults as well, so that a wrong one is noted even when no check needs it. */
    CheckReader(Section defaults) {
        this.defaults = defaults;
        Stream.of(CheckChoice.values()).forEach(it -> settings("defaults", it, defaults.section(it.word())));
        defaults.refuseOthers();
    }

    /** Those that were asked for; the usual three when none were. */
    List<CheckSettings> checks(String target, Section section) {
        List<CheckSettings> asked = section.sections("checks").stream()
                .flatMap(check -> read(target, check))
                .toList();
        return asked.isEmpty() ? usual(target, section) : asked;
    }

    private List<CheckSettings> usual(String target, Section section) {
        return Stream.of(CheckChoice.HEALTH, CheckChoice.KEY, CheckChoice.JOURNEY)
                .map(it -> settings(target, it, section.absent("checks").over(defaults.section(it.word()))))
                .toList();
    }

    /** None when its kind cannot be read: then nobody knows what else it may hold. */
    private Stream<CheckSettings> read(String target, Section check) {
        CheckChoice choice = check.get("kind", Kind.oneOf(CheckChoice.values(), CheckChoice::word));
        return check.isSound()
                ? Stream.of(settings(target, choice, check.over(defaults.section(choice.word()))))
                : Stream.empty();
    }

    private static CheckSettings settings(String target, CheckChoice choice, Section check) {
        CheckKind kind = choice.read(check);
        String name = check.find("name", ProbeKinds.NAME).orElse(CheckChoice.usualName(kind));
        CheckTimes times = CheckTimes.read(check);
        CheckSettings settings = new CheckSettings(
                new CheckId(target, name),
                kind,
                times.interval(),
                times.failingInterval(),
                times.limits(),
                times.retries(),
                check.get("repeat-writes", ProbeKinds.SWITCH),
                objective(check.section("objective")));
        check.refuseOthers();
        return settings;
    }

    private static Objective objective(Section section) {
        Objective objective = new Objective(
                section.get("availability", ProbeKinds.AVAILABILITY), section.get("latency", Kind.POSITIVE_DURATION));
        section.refuseOthers();
        return objective;
    }
}
