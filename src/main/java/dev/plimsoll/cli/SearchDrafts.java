package dev.plimsoll.cli;

import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.cli.SearchDraft.Concurrencies;
import dev.plimsoll.cli.SearchDraft.Interrupted;
import dev.plimsoll.config.CapacitySettings;
import dev.plimsoll.config.Durations;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.SearchFiles;
import dev.plimsoll.slo.InvalidObjectivesException;
import dev.plimsoll.slo.Objectives;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

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
        SearchSettings settings = settings(options, workload);
        SearchDraft draft = new SearchDraft(
                command,
                aim,
                config,
                workload,
                options.timeScale().orElseGet(() -> timeScale(workload, settings)),
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
            return SearchFiles.manifest(directory, this::parsed);
        } catch (RunFileException | IllegalArgumentException unusable) {
            throw new UserMistake(
                    "--resume " + directory + ": there is no search to go on with: " + unusable.getMessage());
        }
    }

    private SearchSettings settings(CapacityOptions options, SearchWorkload workload) {
        CapacitySettings capacity = config.capacity();
        CapacitySettings.Pass pass = options.isQuick() ? capacity.quick() : capacity.full();
        return new SearchSettings(
                range(options, capacity.range()),
                objectives(options, workload),
                pass.lengths(),
                options.mostTime().orElse(pass.mostTime()),
                options.seed()
                        .or(config::seed)
                        .orElseGet(() -> RandomGenerator.getDefault().nextLong() >>> 16));
    }

    private RateRange range(CapacityOptions options, RateRange usual) {
        double most = aim.target().isLoopback() ? usual.high() : config.load().maxRateElsewhere();
        double ceiling = options.ceiling().orElse(Math.min(usual.high(), most));
        double floor = options.floor().orElse(Math.min(usual.low(), ceiling / 2));
        if (floor >= ceiling) {
            throw new UserMistake("--floor: expected less than the ceiling (" + PlannedArrivals.plain(ceiling)
                    + "/s), was " + PlannedArrivals.plain(floor) + "/s");
        }
        LoadSetups.refuseTooMuch(aim.target(), ceiling, config.load());
        return new RateRange(floor, ceiling);
    }

    private Objectives objectives(CapacityOptions options, SearchWorkload workload) {
        List<String> texts = new ArrayList<>(workload.objectives());
        texts.addAll(options.objectives());
        if (texts.isEmpty()) {
            throw new UserMistake("capacity is the load that keeps the objectives, and there is none: give one with"
                    + " --objective, such as --objective 'p99 <= 500 ms'");
        }
        try {
            return parsed(texts);
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(String.valueOf(unreadable.getMessage()));
        }
    }

    private Objectives parsed(List<String> texts) {
        return Objectives.parse(texts, LoadSetups.groups(config));
    }

    /** The usual one, or less where visits would then be too long for trials. */
    private double timeScale(SearchWorkload workload, SearchSettings settings) {
        double usual = config.capacity().timeScale();
        Duration third = settings.lengths().trial().dividedBy(3);
        Duration visit = new TrialForecast(workload, config).visit(usual);
        return visit.compareTo(third) <= 0 ? usual : usual * third.toNanos() / visit.toNanos();
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
