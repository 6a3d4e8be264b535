package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.SecretReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code plimsoll}: what its subcommands have in common. */
@Command(
        name = "plimsoll",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "How much load can the chat service carry, and is it up? Answers with evidence.",
        exitCodeOnInvalidInput = ExitCodes.USAGE,
        exitCodeOnExecutionException = ExitCodes.DEFECT)
public final class PlimsollCommand implements Callable<Integer> {
    private static final String DEFAULT_FILE = "plimsoll.conf";

    private final Surroundings surroundings;
    private final Secrets secrets;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public PlimsollCommand(Surroundings surroundings, Secrets secrets) {
        this.surroundings = surroundings;
        this.secrets = secrets;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Verbosity verbosity() {
        return common.verbosity();
    }

    LogFormat logFormat() {
        return common.logFormat();
    }

    public ApiKeySource apiKeys() {
        return new ApiKeySource(surroundings.environment(), secrets);
    }

    /** Reads the secrets that the prober's settings point to, and masks them. */
    public SecretReader secretReader() {
        return new SecretReader(surroundings.environment(), secrets::add);
    }

    public ProgressLine progressLine() {
        return ProgressLine.on(surroundings, verbosity(), System::nanoTime);
    }

    /**
     * The settings of {@code --config}, else of {@code plimsoll.conf} in the working directory, else the defaults.
     *
     * @throws dev.plimsoll.config.InvalidConfigException with every problem of the file
     */
    public PlimsollConfig config() {
        Path usual = surroundings.directory().resolve(DEFAULT_FILE);
        return common.config()
                .map(PlimsollConfig::read)
                .orElseGet(() -> Files.exists(usual) ? PlimsollConfig.read(usual) : PlimsollConfig.defaults());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        surroundings.err().println();
        surroundings.err().println("To see it at work: plimsoll demo");
        surroundings.err().flush();
        return ExitCodes.USAGE;
    }
}
