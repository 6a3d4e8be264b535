package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Target;
import dev.plimsoll.config.ContractChoice;
import dev.plimsoll.config.TargetSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is measured, each over its setting in the configuration. */
public final class TargetOptions {
    @Option(
            names = "--target",
            paramLabel = "URL",
            description = {"Base URL of the service, such as", "http://127.0.0.1:8080/chats-service/api/v1"})
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--contract",
            paramLabel = "CONTRACT",
            description = "How the service speaks: ${COMPLETION-CANDIDATES}. Default: auto, which asks it.")
    private Optional<ContractChoice> contract = Optional.empty();

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description = {"File that holds the API key.", "Default: the environment variable PLIMSOLL_API_KEY."})
    private Optional<Path> apiKeyFile = Optional.empty();

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "PEM file of the certificate authorities to trust instead of the JVM's.")
    private Optional<Path> caFile = Optional.empty();

    @Option(names = "--yes", description = "Put a target under load that is not on this machine.")
    private boolean allowed;

    /** All of it together. */
    Aim aim(TargetSettings settings, ApiKeySource source) {
        return new Aim(
                target(settings), apiKey(settings, source), contract(settings).pinned(), authorities(settings));
    }

    /**
     * The target, when it may be put under load.
     *
     * @throws UserMistake when there is none, it is no base URL, or it is on another machine and nobody allowed it
     */
    public Target target(TargetSettings settings) {
        TargetPermit permit = allowed ? TargetPermit.any() : TargetPermit.of(settings.allowed());
        return target.or(settings::baseUrl)
                .map(permit::target)
                .orElseThrow(() -> new UserMistake(
                        "no target: name the service's base URL with --target or plimsoll.target.base-url"));
    }

    public ContractChoice contract(TargetSettings settings) {
        return contract.orElse(settings.contract());
    }

    /** The key; see {@link ApiKeySource}. */
    public ApiKey apiKey(TargetSettings settings, ApiKeySource source) {
        return source.key(apiKeyFile, settings.apiKeyFile());
    }

    /**
     * The authorities to trust; empty for those of the JVM.
     *
     * @throws UserMistake when the file is not there
     */
    public Optional<Path> authorities(TargetSettings settings) {
        return readable(caFile.or(settings::caFile));
    }

    static Optional<Path> readable(Optional<Path> file) {
        file.filter(it -> !Files.isReadable(it) || Files.isDirectory(it)).ifPresent(it -> {
            throw new UserMistake("cannot read the certificate file " + it + ": "
                    + (Files.exists(it) ? "it is no readable file" : "there is no such file"));
        });
        return file;
    }
}
