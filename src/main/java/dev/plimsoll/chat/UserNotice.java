package dev.plimsoll.chat;

/** What a person in front of the chat would have read when a call failed, after the integration guide's list. */
public final class UserNotice {
    private UserNotice() {}

    public static String of(ErrorClass errorClass) {
        return switch (errorClass) {
            case UNAUTHORIZED -> "Your login is no longer valid: log in again.";
            case FORBIDDEN -> "You are not allowed to do this.";
            case NOT_FOUND -> "This chat could not be found.";
            case CONFLICT -> "Someone changed this at the same time.";
            case RATE_LIMITED -> "Too many requests: wait a moment, then try again.";
            case SERVER_5XX -> "The server has a problem: try again later.";
            case DNS, CONNECT_REFUSED, CONNECT_TIMEOUT, CONNECT_OTHER, TLS_HANDSHAKE, TLS_CERT, CLOSED_EARLY ->
                "No connection to the server.";
            case RESPONSE_TIMEOUT, DEADLINE -> "The server took too long to answer.";
            case CLIENT_4XX -> "The message of the service itself.";
            case REDIRECT, BODY_TOO_LARGE, BODY_INVALID, ASSERTION -> "Something unexpected happened.";
            case CANCELED, EXHAUSTED, INTERNAL -> "Nothing: the load generator's own doing, no user saw it.";
        };
    }
}
