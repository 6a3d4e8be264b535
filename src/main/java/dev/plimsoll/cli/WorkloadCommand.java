package dev.plimsoll.cli;

import dev.plimsoll.config.JsonLogLine;
import dev.plimsoll.config.ProposedWorkload;
import dev.plimsoll.workload.AccessLog;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plimsoll workload}: where the figures of a workload come from. */
@Command(name = "workload", description = "Find out what real traffic is like.")
public final class WorkloadCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public WorkloadCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "missing required subcommand: from-log");
    }

    /** Reads a server's log and proposes settings like it. */
    @Command(
            name = "from-log",
            description = {
                "Propose mix, rate, burstiness and hours like those of an access log, as settings",
                "to paste into plimsoll.conf. Formats: common, combined, JSON lines."
            })
    int fromLog(@Parameters(paramLabel = "FILE", description = "The access log.") Path file) {
        try {
            String proposal = ProposedWorkload.of(
                    new AccessLog(file, JsonLogLine::read).read(),
                    file.getFileName().toString());
            plimsoll.surroundings().out().print(proposal);
            plimsoll.surroundings().out().flush();
            return ExitCodes.OK;
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake(String.valueOf(unusable.getMessage()));
        }
    }
}
