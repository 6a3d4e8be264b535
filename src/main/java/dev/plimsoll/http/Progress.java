package dev.plimsoll.http;

import org.apache.hc.core5.http.protocol.HttpContext;

/** How far one exchange has come; it says what a failure means. Written and read by several threads. */
final class Progress {
    /** The stages of an exchange, in their order. */
    enum Stage {
        CONNECTING,
        SECURING,
        EXCHANGING
    }

    private static final String ATTRIBUTE = "plimsoll.progress";

    private volatile Stage stage = Stage.CONNECTING;
    private volatile boolean pastDeadline;

    /** Makes this the progress of the exchange that runs in a context. */
    void follow(HttpContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static void reached(HttpContext context, Stage stage) {
        if (context.getAttribute(ATTRIBUTE) instanceof Progress progress) {
            progress.stage = stage;
        }
    }

    void passDeadline() {
        pastDeadline = true;
    }

    boolean isPastDeadline() {
        return pastDeadline;
    }

    Stage stage() {
        return stage;
    }
}
