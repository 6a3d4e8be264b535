package dev.plimsoll.metrics.rules;

import java.util.Locale;

/** Where it says what to do about an alert. */
final class Runbook {
    private static final String PAGE = "dashboards/runbooks.md#";

    private Runbook() {}

    /** The section that is headed by the alert's name. */
    static String section(String alert) {
        return PAGE + alert.toLowerCase(Locale.ROOT);
    }
}
