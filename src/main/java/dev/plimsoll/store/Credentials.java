package dev.plimsoll.store;

import java.util.Optional;

/** Who a database is told we are. The password cannot be printed. */
public final class Credentials {
    /** The environment variable that holds the password. */
    public static final String PASSWORD_VARIABLE = "PLIMSOLL_HISTORY_PASSWORD";

    /** The environment variable that holds the user's name. */
    public static final String USER_VARIABLE = "PLIMSOLL_HISTORY_USER";

    private final Optional<String> user;
    private final Optional<String> password;

    /** What is absent is left to the driver: the URL may name a user, {@code ~/.pgpass} hold a password. */
    public Credentials(Optional<String> user, Optional<String> password) {
        this.user = user;
        this.password = password;
    }

    public static Credentials none() {
        return new Credentials(Optional.empty(), Optional.empty());
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    @Override
    public String toString() {
        return user.orElse("nobody") + ":***";
    }
}
