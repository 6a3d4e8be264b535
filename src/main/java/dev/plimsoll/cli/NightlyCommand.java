package dev.plimsoll.cli;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.night.NightPlan;
import dev.plimsoll.cli.LoadResults.Reader;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import dev.plimsoll.gatling.GatlingLoadRunner;
import dev.plimsoll.report.night.NightMarkdown;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plimsoll nightly}: repeats a load run and says, by the nights before, whether anything became worse. */
@Command(
        name = "nightly",
        sortOptions = false,
        customSynopsis = "plimsoll nightly --profile=P --target=URL --api-key-file=FILE --history=FILE|URL [OPTION]...",
        description = {
            "Repeat a load run and say whether anything is worse than in the nights before.",
            "What looks worse is measured twice more."
        },
        footer = {
            "",
            "Exit code: 0 PASS, or LEARNING (too few comparable nights) with all objectives",
            "met; 1 FAIL; 2 usage or no usable target or history; 3 INVALID (the load",
            "generator was at fault); 4 UNDECIDED; 130 interrupted."
        })
final class NightlyCommand implements Callable<Integer> {
    private static final long USUAL_SEED = 1;

    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "P",
            required = true,
            description = "Load profile: one of those that 'plimsoll load --list' shows, or of your own.")
    private String profile = "";

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            converter = RunCountConverter.class,
            description = "So many runs make the night, whose median counts. Default: 3.")
    private Optional<Integer> runs = Optional.empty();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write a summary for a pull request or chat there.")
    private Optional<Path> markdown = Optional.empty();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--json", description = "Print verdict.json, and nothing else, on standard output.")
    private boolean json;

    NightlyCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        NightPlan plan = plan(config);
        Aim aim = target.aim(config.target(), plimsoll.apiKeys());
        Narrator narrator = new Narrator(plimsoll);
        NightlyJob job = new NightlyJob(
                narrator,
                new OpenedHistory(() -> history.open(plimsoll)),
                options.runDir().orElse(config.runDir()));
        CountDownLatch ended = new CountDownLatch(1);
        try {
            LoadJob load = new LoadJob(narrator, new GatlingLoadRunner(), Demonstration.none()).partOf(ended);
            RunsOfNight nightRuns = new RunsOfNight(plan, load, number -> setup(config, aim, number), narrator);
            FinishedNight night =
                    job.carryOut(plan, nightRuns, new Gate(config.nightly().gated()));
            markdown.ifPresent(it -> OutputFile.write(it, NightMarkdown.of(night.result())));
            return new NightlyResults(plimsoll.surroundings(), json ? Reader.SCRIPT : Reader.PERSON).print(night);
        } finally {
            ended.countDown();
        }
    }

    private NightPlan plan(PlimsollConfig config) {
        Profile chosen = config.profile(profile);
        return new NightPlan(
                RunId.of(Instant.now(), "night-" + chosen.name(), ThreadLocalRandom.current()),
                chosen.name(),
                options.build()
                        .or(() -> Optional.ofNullable(config.history().labels().get(Manifest.BUILD))),
                runs.orElse(config.nightly().runs()),
                new LoadSetups(config).objectives(chosen, options),
                config.nightly().patience());
    }

    /** Runs of one number have one seed, night after night: then no night differs from another in its arrivals. */
    private LoadSetup setup(PlimsollConfig config, Aim aim, long number) {
        long first = options.seed()
                .or(() -> config.profile(profile).seed())
                .or(config::seed)
                .orElse(USUAL_SEED);
        LoadOptions run = LoadOptions.of(options.seeded(first + number - 1));
        return LoadSetups.ofComparedRuns(config).of(profile, aim, run, Typed.commandLine(spec));
    }
}
