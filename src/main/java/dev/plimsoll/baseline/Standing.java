package dev.plimsoll.baseline;

import java.util.Locale;

/** Whether later nights are compared with this one. */
public enum Standing {
    BASELINE,
    /** A person took it out: the night was disturbed, by something that is known. */
    LEFT_OUT;

    /** {@code baseline}, {@code left_out}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
