package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.gatling.GatlingLoadRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plimsoll load}: puts a chat service under load and says, with evidence, whether it held. */
@Command(
        name = "load",
        sortOptions = false,
        customSynopsis = "plimsoll load --profile=P --target=URL --api-key-file=FILE [OPTION]...",
        description = "Put a chat service under load and say, with evidence, whether it held.",
        footer = {
            "",
            "Exit code: 0 PASS, 1 FAIL, 2 usage or no usable target, 3 INVALID (the load",
            "generator was at fault), 4 UNDECIDED (too few samples), 130 interrupted."
        })
public final class LoadCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "Load profile: one of those that --list shows, or of your own from the configuration.")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--list", description = "Show the profiles, each with its question and its load; run nothing.")
    private boolean list;

    @Option(names = "--dry-run", description = "Show what the run would be; send nothing. Needs no target.")
    private boolean dryRun;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final LoadOptions options = new LoadOptions();

    public LoadCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        if (list) {
            return print(ProfileList.of(config));
        }
        String chosen = profile.orElseThrow(
                () -> new ParameterException(spec.commandLine(), "missing required option: '--profile=P'"));
        return dryRun ? print(dryRun(config, chosen)) : run(config, chosen);
    }

    private List<String> dryRun(PlimsollConfig config, String chosen) {
        LoadDraft draft = LoadDraft.of(config, chosen, options);
        InjectorLimits limits =
                InjectorLimits.ofThisProcess(config.workload().plan().callsPerCore());
        draft.forecast().ifPresent(forecast -> limits.check(draft, forecast, config.load()));
        return DryRun.of(draft, config, limits);
    }

    private int run(PlimsollConfig config, String chosen) {
        config.profile(chosen);
        Aim aim = target.aim(config.target(), plimsoll.apiKeys());
        LoadSetup setup = new LoadSetups(config).of(chosen, aim, options, Typed.commandLine(spec));
        Narrator narrator = options.live().narrator(plimsoll);
        LoadJob job = new LoadJob(narrator, new GatlingLoadRunner(), Demonstration.none());
        LoadResults results = new LoadResults(plimsoll.surroundings(), options.reader());
        try (LiveFace live = LiveFace.open(options.live().over(config.load().live()), narrator)) {
            return job.shownOn(live).carryOut(setup, results::print);
        }
    }

    private int print(List<String> lines) {
        lines.forEach(plimsoll.surroundings().out()::println);
        plimsoll.surroundings().out().flush();
        return ExitCodes.OK;
    }
}
