package dev.plimsoll.cli;

import java.util.Locale;

/** How log lines are written: for people, or one JSON object a line. */
public enum LogFormat {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
