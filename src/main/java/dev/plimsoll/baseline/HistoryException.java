package dev.plimsoll.baseline;

/** The history cannot be used as it is; the message names it, says why, and what can be done. It holds no secret. */
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HistoryException(String message, Throwable cause) {
        super(message, cause);
    }

    public HistoryException(String message) {
        super(message);
    }
}
