package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import java.util.List;
import java.util.stream.Stream;

/** The profiles that there are, each with the question it asks, what runs, and what must hold. */
final class ProfileList {
    private static final String INDENT = " ".repeat(12);

    private ProfileList() {}

    static List<String> of(PlimsollConfig config) {
        return config.profiles().values().stream().flatMap(ProfileList::lines).toList();
    }

    private static Stream<String> lines(Profile profile) {
        String visits = profile.visits()
                .map(it -> it + (it == 1 ? " visit" : " visits at once"))
                .orElseGet(() -> DrawnArrivals.words(profile.arrivals(), profile.rate()));
        String load = profile.simulation() + ": " + visits + ", for at most " + Durations.text(profile.duration());
        Stream<String> objectives = profile.objectives().isEmpty()
                ? Stream.of()
                : Stream.of(INDENT + String.join("; ", profile.objectives()));
        String name = profile.name()
                + " ".repeat(Math.max(1, INDENT.length() - profile.name().length()));
        return Stream.concat(Stream.of(name + profile.description(), INDENT + load), objectives);
    }
}
