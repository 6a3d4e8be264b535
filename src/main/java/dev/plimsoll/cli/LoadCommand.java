package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.gatling.GatlingLoadRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            required = true,
            paramLabel = "P",
            description = {"Load profile: smoke, workflow, load, demo,", "or one of your own from the configuration."})
    private String profile = "";

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
        config.profile(profile);
        Aim aim = target.aim(config.target(), plimsoll.apiKeys());
        LoadSetup setup = new LoadSetups(config).of(profile, aim, options, Typed.commandLine(spec));
        Narrator narrator = options.live().narrator(plimsoll);
        LoadJob job = new LoadJob(narrator, new GatlingLoadRunner(), Demonstration.none());
        LoadResults results = new LoadResults(plimsoll.surroundings(), options.reader());
        try (LiveFace live = LiveFace.open(options.live().over(config.load().live()), narrator)) {
            return job.shownOn(live).carryOut(setup, results::print);
        }
    }
}
