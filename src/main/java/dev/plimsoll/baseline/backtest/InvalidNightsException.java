package dev.plimsoll.baseline.backtest;

/** Recorded nights that cannot be replayed; the message says what was expected, and what was found instead. */
public final class InvalidNightsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidNightsException(String message) {
        super(message);
    }
}
