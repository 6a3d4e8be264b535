package dev.plimsoll.cli;

import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.config.Durations;
import dev.plimsoll.slo.Objective;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Holds what was asked against a search that shall go on: whatever is said again must be as it was. */
final class ResumeCheck {
    private final Path directory;
    private final SearchManifest manifest;

    ResumeCheck(Path directory, SearchManifest manifest) {
        this.directory = directory;
        this.manifest = manifest;
    }

    /** @throws UserMistake with the first thing that differs */
    void check(Aim aim, CapacityOptions options) {
        SearchSettings settings = manifest.settings();
        same("target", manifest.subject().target(), Optional.of(aim.target().toString()));
        same("Plimsoll's version", manifest.version(), Optional.of(Version.text()));
        same("--profile", manifest.subject().workload(), options.profile());
        same("--floor", rate(settings.range().low()), options.floor().map(ResumeCheck::rate));
        same("--ceiling", rate(settings.range().high()), options.ceiling().map(ResumeCheck::rate));
        same(
                "--max-time",
                Durations.text(settings.mostTime()),
                options.mostTime().map(Durations::text));
        same("--seed", Long.toString(settings.seed()), options.seed().map(String::valueOf));
        same(
                "--time-scale",
                PlannedArrivals.plain(manifest.subject().timeScale()),
                options.timeScale().map(PlannedArrivals::plain));
        objectives(options.objectives());
    }

    private void objectives(List<String> asked) {
        List<String> searched = manifest.settings().objectives().asList().stream()
                .map(Objective::text)
                .toList();
        asked.stream().filter(it -> !searched.contains(it.strip())).findFirst().ifPresent(it -> {
            throw differs("--objective", String.join("; ", searched), it);
        });
    }

    private void same(String what, String searched, Optional<String> asked) {
        asked.filter(it -> !it.equals(searched)).ifPresent(it -> {
            throw differs(what, searched, it);
        });
    }

    private UserMistake differs(String what, String searched, String asked) {
        return new UserMistake("--resume " + directory + ": this is another search: its " + what + " is " + searched
                + ", asked was " + asked);
    }

    private static String rate(double perSecond) {
        return PlannedArrivals.plain(perSecond) + "/s";
    }
}
