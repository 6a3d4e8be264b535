package dev.plimsoll.cli;

import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.HistoryException;
import dev.plimsoll.config.InvalidConfigException;
import dev.plimsoll.config.Suggestion;
import dev.plimsoll.report.RunFileException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user what went wrong: one message, no secret, and a stack trace only where {@code --verbose} asks for it. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PlimsollCommand plimsoll;

    Complaints(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        String message = mistake instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : lowerFirst(String.valueOf(mistake.getMessage()));
        say(command + ": " + message);
        say("Try '" + command + " --help'.");
        return ExitCodes.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (isForTheUser(failure)) {
            say("plimsoll: " + failure.getMessage());
            return ExitCodes.USAGE;
        }
        if (failure instanceof ParameterException mistake) {
            return handleParseException(mistake, new String[0]);
        }
        say("plimsoll: this should not have happened: " + failure);
        if (plimsoll.verbosity() == Verbosity.VERBOSE) {
            say(trace(failure));
        } else {
            say("With --verbose it says where.");
        }
        return ExitCodes.DEFECT;
    }

    /** What the user can put right, or must wait for; its message is all there is to say. */
    private static boolean isForTheUser(Exception failure) {
        return failure instanceof UserMistake
                || failure instanceof InvalidConfigException
                || failure instanceof RunFileException
                || failure instanceof HistoryException
                || failure instanceof HistoryAwayException;
    }

    /** Names the argument only up to a {@code =}: what follows may be a secret behind a mistyped option. */
    private static String unknown(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        String argument = unmatched.getUnmatched().get(0).split("=", 2)[0];
        if (unmatched.isUnknownOption()) {
            return "unknown option '" + argument + "'"
                    + meant(argument, command.getCommandSpec().optionsMap().keySet());
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? "unexpected argument '" + argument + "'"
                : "unknown command '" + argument + "'"
                        + Suggestion.nearest(argument, commands)
                                .map(it -> "; did you mean " + it + "?")
                                .orElse("; the commands are " + String.join(", ", commands));
    }

    private static String meant(String option, Set<String> known) {
        Set<String> visible =
                known.stream().filter(it -> !it.equals("--api-key")).collect(Collectors.toSet());
        return Suggestion.nearest(option, visible)
                .map(it -> "; did you mean " + it + "?")
                .orElse("");
    }

    private static String lowerFirst(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }

    private void say(String message) {
        plimsoll.surroundings().err().println(plimsoll.secrets().redact(message));
        plimsoll.surroundings().err().flush();
    }
}
