package dev.plimsoll.cli;

import dev.plimsoll.cli.LoadResults.Reader;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.slo.InvalidObjectivesException;
import dev.plimsoll.slo.Objectives;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plimsoll merge}: one verdict on the run that several injectors carried out together. */
@Command(
        name = "merge",
        sortOptions = false,
        customSynopsis = "plimsoll merge DIR... [OPTION]...",
        description = {
            "Make one run, with one verdict, of those of several injectors (--injector K/N).",
            "One that is missing or INVALID makes it INVALID."
        },
        footer = {
            "",
            "Exit code: that of the verdict, as 'plimsoll load' has it; 2 for runs that do not belong together."
        })
final class MergeCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The directory that one injector wrote.")
    private List<Path> directories = List.of();

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "The merged run gets a sub-directory of this one. Default: runs.")
    private Optional<Path> runDir = Optional.empty();

    @Option(names = "--json", description = "Print verdict.json, and nothing else, on standard output.")
    private boolean json;

    MergeCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        InjectorDirectories injectors = InjectorDirectories.of(directories);
        MergeJob job = new MergeJob(injectors, runDir.orElse(config.runDir()), Typed.commandLine(spec));
        FinishedRun merged = job.carryOut(objectives(injectors.objectives(), config));
        return new LoadResults(plimsoll.surroundings(), json ? Reader.SCRIPT : Reader.PERSON).print(merged);
    }

    /** Their groups are those of the configuration: it must be the one that the injectors had. */
    private static Objectives objectives(List<String> texts, PlimsollConfig config) {
        try {
            return Objectives.parse(texts, LoadSetups.groups(config));
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(unreadable.getMessage() + "; give the --config that the injectors had");
        }
    }
}
