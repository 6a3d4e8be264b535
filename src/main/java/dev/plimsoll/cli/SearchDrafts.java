package dev.plimsoll.cli;

import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.cli.SearchDraft.Concurrencies;
import dev.plimsoll.cli.SearchDraft.Interrupted;
import dev.plimsoll.config.Durations;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.SearchFiles;
import dev.plimsoll.slo.Objectives;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes one checked search of the configuration and the command line, which wins; or of an interrupted search. */
final class SearchDrafts {
    private final PlimsollConfig config;
    private final Aim aim;
    private final String command;

    SearchDrafts(PlimsollConfig config, Aim aim, String command) {
        this.config = config;
        this.aim = aim;
        this.command = command;
    }

    SearchDraft of(CapacityOptions options) {
        return options.resume().map(it -> resumed(it, options)).orElseGet(() -> fresh(options));
    }

    private SearchDraft fresh(CapacityOptions options) {
        SearchWorkload workload = SearchWorkload.named(options.profile(), config);
        SearchTerms terms = new SearchTerms(config, aim, workload);
        SearchSettings settings = terms.settings(options);
        SearchDraft draft = new SearchDraft(
                command,
                aim,
                config,
                workload,
                options.timeScale().orElseGet(() -> terms.timeScale(settings)),
                settings,
                atLeast(options),
                options.runDir().orElse(config.runDir()),
                concurrencies(options, workload),
                Optional.empty());
        refuseTooShort(draft);
        return draft;
    }

    private SearchDraft resumed(Path directory, CapacityOptions options) {
        SearchManifest manifest = manifest(directory);
        new ResumeCheck(directory, manifest).check(aim, options);
        SearchWorkload workload =
                SearchWorkload.named(Optional.of(manifest.subject().workload()), config);
        return new SearchDraft(
                manifest.command(),
                aim,
                config,
                workload,
                manifest.subject().timeScale(),
                manifest.settings(),
                atLeast(options),
                Optional.ofNullable(directory.toAbsolutePath().getParent()).orElse(config.runDir()),
                concurrencies(options, workload),
                Optional.of(new Interrupted(directory, manifest)));
    }

    private SearchManifest manifest(Path directory) {
        try {
            return SearchFiles.manifest(directory, texts -> Objectives.parse(texts, LoadSetups.groups(config)));
        } catch (RunFileException | IllegalArgumentException unusable) {
            throw new UserMistake(
                    "--resume " + directory + ": there is no search to go on with: " + unusable.getMessage());
        }
    }

    private static OptionalDouble atLeast(CapacityOptions options) {
        return options.atLeast().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static Concurrencies concurrencies(CapacityOptions options, SearchWorkload workload) {
        if (options.wantsClosed() && workload.single().isEmpty()) {
            throw new UserMistake("--closed: concurrency is told in calls, so it wants --profile single:OPERATION, was "
                    + workload.name());
        }
        return options.wantsClosed() ? Concurrencies.HELD : Concurrencies.NOT_HELD;
    }

    private static void refuseTooShort(SearchDraft draft) {
        Duration least = SearchTimes.of(draft).least();
        Duration most = draft.settings().mostTime();
        if (most.compareTo(least) < 0) {
            throw new UserMistake("--max-time: expected at least " + Durations.text(least)
                    + ", the least in which both bounds can be shown and confirmed, was " + Durations.text(most));
        }
    }
}
