package dev.plimsoll.baseline;

/** The history cannot be reached now, and may be later; the message names it and says why. It holds no secret. */
public final class HistoryAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HistoryAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
