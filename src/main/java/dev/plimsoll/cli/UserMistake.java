package dev.plimsoll.cli;

/** Something the user can put right; the message says what, and is all that is shown. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserMistake(String message) {
        super(message);
    }
}
