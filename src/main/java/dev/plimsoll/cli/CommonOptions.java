package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command, before its name or after it. */
public final class CommonOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--config",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Settings. Default: plimsoll.conf in the working directory, when there.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say what is being done.")
    private boolean verbose;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but errors and results.")
    private boolean quiet;

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "How log lines on standard error look: ${COMPLETION-CANDIDATES}. Default: text.")
    private LogFormat logFormat = LogFormat.TEXT;

    /** Refused at once, so that the key is neither used nor repeated. */
    @SuppressWarnings("unused")
    @Option(
            names = "--api-key",
            scope = ScopeType.INHERIT,
            hidden = true,
            arity = "0..1",
            parameterConsumer = RefusedKey.class)
    private Optional<String> key = Optional.empty();

    Optional<Path> config() {
        return config;
    }

    Verbosity verbosity() {
        if (verbose && quiet) {
            throw new ParameterException(command.commandLine(), "--verbose and --quiet exclude each other");
        }
        return verbose ? Verbosity.VERBOSE : quiet ? Verbosity.QUIET : Verbosity.NORMAL;
    }

    LogFormat logFormat() {
        return logFormat;
    }

    private static final class RefusedKey implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
            throw new ParameterException(
                    command.commandLine(),
                    "--api-key is refused: every user of this machine can see command lines (ps). Use --api-key-file or"
                            + " the environment variable PLIMSOLL_API_KEY, and replace the key that was just shown");
        }
    }
}
