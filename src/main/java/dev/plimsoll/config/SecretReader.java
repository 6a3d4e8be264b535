package dev.plimsoll.config;

import dev.plimsoll.chat.ApiKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the secrets that settings point to, and hands each of them on to be masked before anybody else sees it. */
public final class SecretReader {
    private final Map<String, String> environment;
    private final Consumer<String> masking;

    public SecretReader(Map<String, String> environment, Consumer<String> masking) {
        this.environment = Map.copyOf(environment);
        this.masking = masking;
    }

    /**
     * The key in a place.
     *
     * @throws IllegalArgumentException when there is none; the message names the place and not what it holds
     */
    public ApiKey key(KeyPlace place) {
        String text = place.match(file -> text(file.path(), place.toString()), this::value);
        masking.accept(text.strip());
        try {
            return ApiKey.of(text);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(place + " holds no key: " + unusable.getMessage(), unusable);
        }
    }

    /** Makes sure that a place holds a key. */
    void checkKey(KeyPlace place) {
        key(place);
    }

    /** Makes sure that a file holds a password. */
    void checkPassword(Path file) {
        String name = "the password file " + file;
        String password = text(file, name).strip();
        if (password.isEmpty()) {
            throw new IllegalArgumentException(name + " holds no password: it is blank");
        }
        masking.accept(password);
    }

    private String value(KeyPlace.Variable variable) {
        return Optional.ofNullable(environment.get(variable.name()))
                .orElseThrow(() -> new IllegalArgumentException(variable + " is not set"));
    }

    private static String text(Path file, String name) {
        try {
            return SecretFile.text(file);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("cannot read " + name + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
