package dev.plimsoll.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plimsoll history}: what the nights so far were, and what becomes of them. */
@Command(
        name = "history",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Look at the history of nights, and keep it in order.",
        footer = {"", "Exit code: 0, or 2 for bad input or a history that cannot be used."})
final class HistoryCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private HistoryCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    /** With its own commands. */
    static CommandLine of(PlimsollCommand plimsoll) {
        CommandLine line = new CommandLine(new HistoryCommand(plimsoll));
        List.of(
                        new HistoryListCommand(plimsoll),
                        new HistoryShowCommand(plimsoll),
                        new HistoryLabelCommand(plimsoll),
                        new HistoryImportCommand(plimsoll),
                        new HistoryExportCommand(plimsoll),
                        new HistoryPruneCommand(plimsoll),
                        new BacktestCommand(plimsoll))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(plimsoll.surroundings().err());
        plimsoll.surroundings().err().flush();
        return ExitCodes.USAGE;
    }
}
