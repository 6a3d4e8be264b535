package dev.plimsoll.latency;

import java.util.Locale;

/** From when a time is counted; always to the last byte. */
public enum LatencyClock {
    /** From when the request should have been sent: what a user waits. */
    RESPONSE,
    /** From when it was sent: hides what the injector itself delayed. */
    SERVICE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
