package dev.plimsoll.cli;

import dev.plimsoll.config.ContractChoice;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.RunLast;

/** The program: puts the commands together and ends with their exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Secrets secrets = new Secrets();
        PlimsollCommand plimsoll = new PlimsollCommand(Surroundings.ofProcess(), secrets);
        List<Object> commands = List.of(new LoadCommand(plimsoll), new DemoCommand(plimsoll), new StandInCommand());
        System.exit(commandLine(plimsoll, Logging.ofProcess(secrets), commands).execute(args));
    }

    /** The commands come first: what is set on a command line reaches only those it has by then. */
    static CommandLine commandLine(PlimsollCommand plimsoll, Logging logging, List<Object> commands) {
        CommandLine line = new CommandLine(plimsoll);
        commands.forEach(line::addSubcommand);
        Complaints complaints = new Complaints(plimsoll);
        Surroundings surroundings = plimsoll.surroundings();
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(Help.defaultColorScheme(surroundings.terminal().colors() ? Ansi.ON : Ansi.OFF))
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
