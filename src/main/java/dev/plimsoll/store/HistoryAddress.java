package dev.plimsoll.store;

import dev.plimsoll.baseline.HistoryException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a history is: a file, or a database of PostgreSQL. */
public sealed interface HistoryAddress {
    /** A SQLite file, which need not be there yet. */
    record File(Path path) implements HistoryAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of PostgreSQL.
     *
     * @param url as JDBC wants it; it holds no password
     */
    record Postgres(String url) implements HistoryAddress {
        /** Without what follows the database's name. */
        @Override
        public String toString() {
            return url.substring("jdbc:".length()).split("\\?", 2)[0];
        }
    }

    /** What the one or the other makes of it. */
    default <T> T match(Function<File, T> ofFile, Function<Postgres, T> ofPostgres) {
        return this instanceof File file ? ofFile.apply(file) : ofPostgres.apply((Postgres) this);
    }

    /** Any URL, by its scheme. */
    Pattern URL = Pattern.compile("(jdbc:[a-z0-9]+|[a-z][a-z0-9+]+):.*", Pattern.CASE_INSENSITIVE);

    Pattern POSTGRES = Pattern.compile("jdbc:postgresql:(//[^/?@]+/)?[^/?@]+(\\?.*)?");

    Pattern PASSWORD = Pattern.compile("[?&](password|sslpassword)=", Pattern.CASE_INSENSITIVE);

    /**
     * Reads an address as a person writes it. What is wrong with one is told without repeating it beyond its scheme, since
     * it may hold a password.
     *
     * @throws HistoryException when it is none, or holds a password
     */
    static HistoryAddress parse(String text) {
        String address = text.strip();
        if (PASSWORD.matcher(address).find()) {
            throw new HistoryException("the URL of the history must not hold a password, which would show in process"
                    + " lists and reports: name a file that holds it with --history-password-file, or set "
                    + Credentials.PASSWORD_VARIABLE);
        }
        if (POSTGRES.matcher(address).matches()) {
            return new Postgres(address);
        }
        scheme(address).ifPresent(scheme -> {
            throw new HistoryException("the history must be a file or jdbc:postgresql://HOST/DATABASE"
                    + " (user and password are given apart), was a URL that begins with " + scheme + ":");
        });
        return file(address);
    }

    private static Optional<String> scheme(String address) {
        Matcher url = URL.matcher(address);
        // A letter alone is a drive.
        return url.matches() ? Optional.of(url.group(1)) : Optional.empty();
    }

    private static HistoryAddress file(String address) {
        try {
            if (address.isEmpty()) {
                throw new HistoryException("the history must be a file or a JDBC URL, was blank");
            }
            return new File(Path.of(address));
        } catch (InvalidPathException impossible) {
            throw new HistoryException("the history must be a file or a JDBC URL: " + impossible.getMessage());
        }
    }
}
