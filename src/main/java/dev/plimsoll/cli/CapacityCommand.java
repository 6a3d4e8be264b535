package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.gatling.GatlingLoadRunner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plimsoll capacity}: finds the greatest load that a chat service carries within its objectives. */
@Command(
        name = "capacity",
        sortOptions = false,
        customSynopsis = "plimsoll capacity --target=URL --api-key-file=FILE [OPTION]...",
        description = "Find the greatest load that keeps the objectives: an interval, with a proof.",
        footer = {
            "",
            "Exit code: 0 an interval was found, or more is carried than the ceiling; 1 less",
            "than --at-least, less than the floor, or limited; 2 usage or no usable target;",
            "3 the load generator cannot do more; 4 not decided in time; 130 interrupted."
        })
public final class CapacityCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final CapacityOptions options = new CapacityOptions();

    public CapacityCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        Aim aim = target.aim(config.target(), plimsoll.apiKeys());
        SearchDrafts drafts = new SearchDrafts(config, aim, Typed.commandLine(spec));
        CapacityResults results = new CapacityResults(plimsoll.surroundings(), options.reader());
        SearchJob job = new SearchJob(new Narrator(plimsoll), new GatlingLoadRunner());
        return job.carryOut(drafts.of(options), results::print);
    }
}
