package dev.plimsoll.config;

import dev.plimsoll.chat.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host a name or an address, which is not looked up; an IPv6 address without its brackets
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+)):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /** What {@code HOST:PORT} says; empty when the text has another form. */
    public static Optional<ListenAddress> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > HIGHEST_PORT) {
            return Optional.empty();
        }
        String host = Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2));
        return Optional.of(new ListenAddress(host, Integer.parseInt(parts.group(3))));
    }

    /** True when only this machine can reach it, to judge by its name alone. */
    public boolean isLoopback() {
        return Target.of("http://" + this).isLoopback();
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
