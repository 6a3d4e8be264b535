package dev.plimsoll.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secret that opens the service. It cannot be printed: its text form is {@code ***}. */
public final class ApiKey {
    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * A key as read from a file or the environment; white space around it is dropped.
     *
     * @throws IllegalArgumentException when nothing is left, or when it holds a character no header may carry
     */
    public static ApiKey of(String secret) {
        String trimmed = secret.strip();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("API key must not be blank");
        }
        if (trimmed.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new IllegalArgumentException("API key must be visible ASCII on one line");
        }
        return new ApiKey(trimmed);
    }

    /** The secret itself; only the HTTP client, Gatling and the simulations may ask. */
    public String reveal() {
        return secret;
    }

    /** The first 8 hex digits of the key's SHA-256: tells two keys apart without telling either. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
