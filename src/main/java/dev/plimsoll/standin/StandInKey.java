package dev.plimsoll.standin;

import dev.plimsoll.chat.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key that a stand-in accepts. Whoever starts it is told; its text form tells nobody. */
public record StandInKey(String secret) {
    public StandInKey {
        secret = secret.strip();
        requireSendable(ApiKey.of(secret));
    }

    /**
     * The key that a file holds.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static StandInKey in(Path file) {
        try {
            return new StandInKey(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("API key file " + file + ": cannot be read", unreadable);
        }
    }

    /** {@link ApiKey} refuses what no client could send, and so must we. */
    private static void requireSendable(ApiKey key) {
        assert !key.id().isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
