package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.config.SecretFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the API key comes from: the file named on the command line, else the environment variable
 * {@code PLIMSOLL_API_KEY}, else the file named in the configuration. What it reads is masked from then on.
 */
public final class ApiKeySource {
    /** The environment variable. */
    public static final String VARIABLE = "PLIMSOLL_API_KEY";

    private final Map<String, String> environment;
    private final Secrets secrets;

    public ApiKeySource(Map<String, String> environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /**
     * The key.
     *
     * @throws UserMistake when there is none, or what there is cannot be one
     */
    public ApiKey key(Optional<Path> option, Optional<Path> setting) {
        String variable = environment.getOrDefault(VARIABLE, "");
        if (option.isPresent()) {
            return ofFile(option.get());
        }
        if (!variable.isBlank()) {
            return key(variable, VARIABLE + " holds no API key: ");
        }
        return setting.map(this::ofFile).orElseThrow(() -> missing(environment.containsKey(VARIABLE)));
    }

    private static UserMistake missing(boolean blank) {
        return new UserMistake("no API key: name a file that holds it with --api-key-file or"
                + " plimsoll.target.api-key-file, or set " + VARIABLE + (blank ? " (which is set, but blank)" : ""));
    }

    private ApiKey ofFile(Path file) {
        return key(text(file), "the API key file " + file + " holds no key: ");
    }

    private ApiKey key(String text, String complaint) {
        secrets.add(text.strip());
        try {
            return ApiKey.of(text);
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake(complaint + unusable.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return SecretFile.text(file);
        } catch (IllegalArgumentException unreadable) {
            throw new UserMistake("cannot read the API key file " + file + ": " + unreadable.getMessage());
        }
    }
}
