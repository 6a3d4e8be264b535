package dev.plimsoll.chat;

import java.util.Locale;

/** Who is at fault for a failure: the service, what lies between, or we ourselves. */
public enum Blame {
    TARGET,
    NETWORK,
    SELF;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
