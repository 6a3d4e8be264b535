package dev.plimsoll.chat;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Whose sessions a request is about. Kept to what both contracts accept: 3 to 50 of {@code A-Za-z0-9_-}. */
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{3,50}");

    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "user id must be 3 to 50 letters, digits, '_' or '-', was '" + value + "'");
        }
    }

    /** A user who never gave a name: {@code anon-<epoch ms>-<up to 9 base-36 characters>}; made once, then kept. */
    public static UserId anonymous(InstantSource clock, RandomGenerator random) {
        return new UserId("anon-" + clock.millis() + "-" + Base36.suffix(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
