package dev.plimsoll.standin;

import dev.plimsoll.chat.ApiKey;

/** The key that a stand-in accepts. Whoever starts it is told; its text form tells nobody. */
public record StandInKey(String secret) {
    public StandInKey {
        secret = secret.strip();
        requireSendable(ApiKey.of(secret));
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
