package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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

    private static final int LONGEST = 8192;

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
            if (!Files.exists(file)) {
                throw unreadable(file, "there is no such file");
            }
            if (Files.isDirectory(file)) {
                throw unreadable(file, "it is a directory");
            }
            return decoded(file);
        } catch (CharacterCodingException binary) {
            throw unreadable(file, "it is not a text file");
        } catch (AccessDeniedException denied) {
            throw unreadable(file, "permission denied");
        } catch (IOException broken) {
            throw unreadable(file, String.valueOf(broken.getMessage()));
        }
    }

    private static String decoded(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw unreadable(file, "it is longer than " + LONGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static UserMistake unreadable(Path file, String reason) {
        return new UserMistake("cannot read the API key file " + file + ": " + reason);
    }
}
