package dev.plimsoll.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an attempt failed: one closed set for load and probing, each class with the party to blame. */
public enum ErrorClass {
    DNS(Blame.NETWORK),
    CONNECT_REFUSED(Blame.TARGET),
    CONNECT_TIMEOUT(Blame.NETWORK),
    CONNECT_OTHER(Blame.NETWORK),
    TLS_HANDSHAKE(Blame.TARGET),
    TLS_CERT(Blame.TARGET),
    /** Not one byte of a response came in time. */
    RESPONSE_TIMEOUT(Blame.TARGET),
    /** A response had begun, and was not whole in time. */
    DEADLINE(Blame.TARGET),
    CLOSED_EARLY(Blame.TARGET),
    REDIRECT(Blame.TARGET),
    UNAUTHORIZED(Blame.TARGET),
    FORBIDDEN(Blame.TARGET),
    NOT_FOUND(Blame.TARGET),
    CONFLICT(Blame.TARGET),
    RATE_LIMITED(Blame.TARGET),
    CLIENT_4XX(Blame.TARGET),
    SERVER_5XX(Blame.TARGET),
    BODY_TOO_LARGE(Blame.TARGET),
    BODY_INVALID(Blame.TARGET),
    ASSERTION(Blame.TARGET),
    CANCELED(Blame.SELF),
    /** We ran out of descriptors, ports or memory. */
    EXHAUSTED(Blame.SELF),
    INTERNAL(Blame.SELF);

    private final Blame blame;

    ErrorClass(Blame blame) {
        this.blame = blame;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Blame blame() {
        return blame;
    }

    /** True when an attempt of this class ended before a request could have left us. */
    public boolean beforeRequest() {
        return switch (this) {
            case DNS, CONNECT_REFUSED, CONNECT_TIMEOUT, CONNECT_OTHER, TLS_HANDSHAKE, TLS_CERT, EXHAUSTED -> true;
            case RESPONSE_TIMEOUT,
                    DEADLINE,
                    CLOSED_EARLY,
                    REDIRECT,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    RATE_LIMITED,
                    CLIENT_4XX,
                    SERVER_5XX,
                    BODY_TOO_LARGE,
                    BODY_INVALID,
                    ASSERTION,
                    CANCELED,
                    INTERNAL -> false;
        };
    }

    /**
     * True when the same call may well succeed a moment later: nothing answered, or the service had a problem. An answer
     * that says no will say no again, and a bad certificate stays bad.
     */
    public boolean isTransient() {
        return switch (this) {
            case DNS,
                    CONNECT_REFUSED,
                    CONNECT_TIMEOUT,
                    CONNECT_OTHER,
                    TLS_HANDSHAKE,
                    RESPONSE_TIMEOUT,
                    DEADLINE,
                    CLOSED_EARLY,
                    SERVER_5XX -> true;
            case TLS_CERT,
                    REDIRECT,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    RATE_LIMITED,
                    CLIENT_4XX,
                    BODY_TOO_LARGE,
                    BODY_INVALID,
                    ASSERTION,
                    CANCELED,
                    EXHAUSTED,
                    INTERNAL -> false;
        };
    }

    /** The class of a response that arrived whole with a status the contract does not accept. */
    public static ErrorClass ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 429 -> RATE_LIMITED;
            default -> ofStatusFamily(status);
        };
    }

    private static ErrorClass ofStatusFamily(int status) {
        return switch (status / 100) {
            case 3 -> REDIRECT;
            case 4 -> CLIENT_4XX;
            case 5 -> SERVER_5XX;
            default -> ASSERTION;
        };
    }

    public static Optional<ErrorClass> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
