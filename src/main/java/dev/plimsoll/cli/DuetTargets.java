package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.config.ContractChoice;
import dev.plimsoll.config.TargetSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which two builds are compared, and how to get in. */
final class DuetTargets {
    @Option(
            names = "--a",
            required = true,
            paramLabel = "URL",
            description = "Base URL of the one build, usually the old one.")
    private String a = "";

    @Option(
            names = "--b",
            required = true,
            paramLabel = "URL",
            description = "Base URL of the other, which is told beside a.")
    private String b = "";

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description = {"File that holds the API key of both.", "Default: the environment variable PLIMSOLL_API_KEY."
            })
    private Optional<Path> keyFile = Optional.empty();

    @Option(names = "--key-a-file", paramLabel = "FILE", description = "The same for a alone.")
    private Optional<Path> keyFileOfA = Optional.empty();

    @Option(names = "--key-b-file", paramLabel = "FILE", description = "The same for b alone.")
    private Optional<Path> keyFileOfB = Optional.empty();

    @Option(
            names = "--contract",
            paramLabel = "CONTRACT",
            description = "How both speak: ${COMPLETION-CANDIDATES}. Default: auto, which asks them.")
    private Optional<ContractChoice> contract = Optional.empty();

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = "PEM file of the certificate authorities to trust instead of the JVM's.")
    private Optional<Path> caFile = Optional.empty();

    @Option(names = "--yes", description = "Put targets under load that are not on this machine.")
    private boolean allowed;

    /** Of a and of b. */
    List<Aim> aims(TargetSettings settings, ApiKeySource source) {
        TargetPermit permit = allowed ? TargetPermit.any() : TargetPermit.of(settings.allowed());
        Aim first = aim(permit, a, source.key(keyFileOfA.or(() -> keyFile), settings.apiKeyFile()), settings);
        Aim second = aim(permit, b, source.key(keyFileOfB.or(() -> keyFile), settings.apiKeyFile()), settings);
        return List.of(first, second);
    }

    private Aim aim(TargetPermit permit, String url, ApiKey key, TargetSettings settings) {
        return new Aim(
                permit.target(url),
                key,
                contract.orElse(settings.contract()).pinned(),
                TargetOptions.readable(caFile.or(settings::caFile)));
    }
}
