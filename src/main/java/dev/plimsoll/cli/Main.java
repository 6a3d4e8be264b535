package dev.plimsoll.cli;

import dev.plimsoll.config.ContractChoice;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;

/** The program: puts the commands together and ends with their exit code. */
public final class Main {
    /** Of a line of help, in characters. */
    private static final int NARROWEST = 80;

    private static final int WIDEST = 100;

    private Main() {}

    public static void main(String[] args) {
        Secrets secrets = new Secrets();
        PlimsollCommand plimsoll = new PlimsollCommand(Surroundings.ofProcess(), secrets);
        System.exit(commandLine(plimsoll, Logging.ofProcess(secrets), commands(plimsoll))
                .execute(args));
    }

    /** In the order in which a newcomer meets them. */
    static List<Object> commands(PlimsollCommand plimsoll) {
        return List.of(
                new DemoCommand(plimsoll),
                new LoadCommand(plimsoll),
                new CapacityCommand(plimsoll),
                new MergeCommand(plimsoll),
                new NightlyCommand(plimsoll),
                new CompareCommand(plimsoll),
                new DuetCommand(plimsoll),
                new WorkloadCommand(plimsoll),
                new ProbeCommand(plimsoll),
                new CheckCommand(plimsoll),
                new RulesCommand(plimsoll),
                HistoryCommand.of(plimsoll),
                new CleanCommand(plimsoll),
                new StandInCommand(),
                new GenerateCompletion(),
                new RehearseCommand(plimsoll));
    }

    /** The commands come first: what is set on a command line reaches only those it has by then. */
    static CommandLine commandLine(PlimsollCommand plimsoll, Logging logging, List<Object> commands) {
        CommandLine line = new CommandLine(plimsoll);
        commands.forEach(line::addSubcommand);
        Complaints complaints = new Complaints(plimsoll);
        Surroundings surroundings = plimsoll.surroundings();
        int width = Math.max(NARROWEST, Math.min(WIDEST, surroundings.terminal().width()));
        return line.setUsageHelpWidth(width)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(Help.defaultColorScheme(surroundings.terminal().colors() ? Ansi.ON : Ansi.OFF))
                .registerConverter(DemoFault.class, new WordConverter<>(DemoFault.values()))
                .registerConverter(LogFormat.class, new WordConverter<>(LogFormat.values()))
                .registerConverter(ContractChoice.class, new WordConverter<>(ContractChoice.values()))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setExecutionStrategy(parsed -> {
                    logging.configure(plimsoll.verbosity(), plimsoll.logFormat());
                    return new RunLast().execute(parsed);
                });
    }
}
