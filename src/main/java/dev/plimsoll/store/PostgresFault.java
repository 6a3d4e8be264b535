package dev.plimsoll.store;

import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.HistoryException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What went wrong at PostgreSQL, in words. The first two characters of a state are its class, the same in each release
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
record PostgresFault(String database, SQLException fault) {
    RuntimeException explain() {
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        return switch (state.substring(0, Math.min(2, state.length()))) {
            // Connection, rolled back by another, out of resources, lock not to be had, shutting down.
            case "08", "40", "53", "55", "57" ->
                new HistoryAwayException("the history " + database + " cannot be reached: " + why(), fault);
            case "28" -> unusable("it refuses these credentials (" + why() + ")");
            default -> unusable(why());
        };
    }

    private HistoryException unusable(String why) {
        return new HistoryException("the history " + database + " cannot be used: " + why, fault);
    }

    /** What the network says, else what the server says; the driver's own words may be about parameters. */
    private String why() {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .flatMap(it -> network(it).stream())
                .findFirst()
                .or(this::server)
                .orElseGet(() -> "state " + fault.getSQLState());
    }

    private static Optional<String> network(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return Optional.of("no such host");
        }
        if (cause instanceof ConnectException) {
            return Optional.of("connection refused");
        }
        return cause instanceof SocketTimeoutException ? Optional.of("no answer in time") : Optional.empty();
    }

    private Optional<String> server() {
        return fault instanceof PSQLException told
                ? Optional.ofNullable(told.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
                : Optional.empty();
    }
}
