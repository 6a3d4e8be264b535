package dev.plimsoll.probe;

import java.util.Locale;

/** A part of an exchange, in the order and by the names of blackbox_exporter. */
public enum Phase {
    /** Looking the name up. */
    RESOLVE,
    /** Until a connection stood. */
    CONNECT,
    /** The TLS handshake. */
    TLS,
    /** From the request to the first byte of the answer. */
    PROCESSING,
    /** From there to its last byte. */
    TRANSFER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
