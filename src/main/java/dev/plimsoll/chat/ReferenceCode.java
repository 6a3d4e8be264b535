package dev.plimsoll.chat;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Names one request: {@code urc-<epoch ms>-<up to 9 base-36 characters>}, new for each. */
public record ReferenceCode(String value) {
    public ReferenceCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("reference code must not be blank");
        }
    }

    public static ReferenceCode next(InstantSource clock, RandomGenerator random) {
        return new ReferenceCode("urc-" + clock.millis() + "-" + Base36.suffix(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
