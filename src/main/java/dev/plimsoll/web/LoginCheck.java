package dev.plimsoll.web;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** Basic authentication (RFC 7617) of one user. How long it takes says nothing about how much was right. */
final class LoginCheck extends Authenticator {
    private static final String REALM = "plimsoll";
    private static final String SCHEME = "Basic ";

    private final String user;
    private final byte[] expected;

    private LoginCheck(String user, String password) {
        this.user = user;
        this.expected = digest((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the password.
     *
     * @throws IllegalArgumentException when the file cannot be read or its first line is blank
     */
    static LoginCheck of(WebSettings.Login login) {
        Path file = login.passwordFile();
        try {
            String password =
                    Files.readString(file).lines().findFirst().orElse("").strip();
            if (password.isEmpty()) {
                throw new IllegalArgumentException("password file '" + file + "': expected a password, was blank");
            }
            return new LoginCheck(login.user(), password);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("password file '" + file + "' cannot be read", unreadable);
        }
    }

    @Override
    public Result authenticate(HttpExchange exchange) {
        boolean right = credentials(exchange)
                .filter(given -> MessageDigest.isEqual(digest(given), expected))
                .isPresent();
        if (right) {
            return new Success(new HttpPrincipal(user, REALM));
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"" + REALM + "\", charset=\"UTF-8\"");
        return new Failure(401);
    }

    private static Optional<byte[]> credentials(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> decoded(header.substring(SCHEME.length()).strip()));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
