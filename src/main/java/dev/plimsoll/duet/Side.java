package dev.plimsoll.duet;

import java.util.Locale;

/** The two targets of a duet: what b is like is told beside a. */
public enum Side {
    A,
    B;

    /** {@code a} or {@code b}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
