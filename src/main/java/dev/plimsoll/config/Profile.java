package dev.plimsoll.config;

import dev.plimsoll.run.WarmUp;
import dev.plimsoll.workload.ArrivalPattern;
import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A load profile.
 *
 * @param rate what the shape of the arrivals counts as 1
 * @param visits how many start at most
 * @param timeScale by what think times are multiplied
 * @param warmUp the profile's own, or that of all load
 * @param drain likewise
 * @param objectives as they were written
 * @param abort rules that end a run early, likewise
 * @param validity the profile's own, or that of all runs
 */
public record Profile(
        String name,
        String description,
        SimulationName simulation,
        ArrivalRate rate,
        ArrivalPattern arrivals,
        Optional<Integer> visits,
        Duration duration,
        double timeScale,
        ClientKind client,
        WarmUp warmUp,
        Duration drain,
        Optional<Long> seed,
        List<String> objectives,
        List<String> abort,
        ValiditySettings validity) {
    static Profile read(String name, Section section, ProfileDefaults defaults) {
        LoadSettings load = defaults.load();
        Profile profile = new Profile(
                name,
                section.get("description", Kind.TEXT),
                section.get("simulation", Kind.oneOf(SimulationName.values(), SimulationName::toString)),
                ArrivalRate.perSecond(section.get("rate", Kind.POSITIVE)),
                defaults.arrivals().of(section),
                section.find("visits", Kind.COUNT),
                section.get("duration", Kind.POSITIVE_DURATION),
                section.find("time-scale", Kind.NOT_NEGATIVE).orElse(1.0),
                section.find("client", Kind.oneOf(ClientKind.values(), ClientKind::toString))
                        .orElse(ClientKind.PLAIN),
                warmUp(section.section("warm-up"), load.warmUp()),
                section.find("drain", Kind.DURATION).orElse(load.drain()),
                section.find("seed", Kind.WHOLE),
                section.list("objectives", Kind.TEXT),
                section.list("abort", Kind.TEXT),
                defaults.validity(section.section("validity")));
        section.require(
                profile.duration().compareTo(load.maxDuration()) <= 0,
                "duration",
                "at most plimsoll.load.max-duration (" + Durations.text(load.maxDuration()) + ")");
        section.refuseOthers();
        return profile;
    }

    private static WarmUp warmUp(Section section, WarmUp otherwise) {
        if (section.isEmpty()) {
            return otherwise;
        }
        WarmUp own = Bounds.read(section).warmUp(otherwise.tolerance());
        section.refuseOthers();
        return own;
    }
}
