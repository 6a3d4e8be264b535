package dev.plimsoll.config;

import java.util.Locale;

/** What the clients of a profile are like. */
public enum ClientKind {
    /** Sends every call once and remembers nothing. */
    PLAIN,
    /** Does what {@code plimsoll.load.client} says. */
    FULL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
