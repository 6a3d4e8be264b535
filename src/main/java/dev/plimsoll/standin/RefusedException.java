package dev.plimsoll.standin;

/** Ends the serving of a request; a result rather than an accident, so it carries no stack trace. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        this(refusal, refusal.message());
    }

    RefusedException(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
