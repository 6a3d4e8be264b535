package dev.plimsoll.report.status;

import java.util.Arrays;
import java.util.Optional;

/** Whether the page loads itself anew, which closes what somebody has opened on it. */
public enum Refresh {
    ON,
    OFF;

    /** As the query of the page's address asks for it: {@code refresh=off}, or anything else. */
    public static Refresh asked(Optional<String> query) {
        boolean off =
                query.stream().flatMap(it -> Arrays.stream(it.split("&", -1))).anyMatch("refresh=off"::equals);
        return off ? OFF : ON;
    }
}
