package dev.plimsoll.standin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many requests one client address may make in each fixed window. */
public record RateLimit(int requests, Duration window) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,5})");

    public RateLimit {
        if (requests < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "rate limit: expected at least 1 request in at least 1 second, was " + requests + " in " + window);
        }
    }

    /** Reads {@code N/SECONDS}. */
    public static RateLimit parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("rate limit: expected N/SECONDS such as 60/60, was '" + text + "'");
        }
        return new RateLimit(
                Integer.parseInt(matcher.group(1)), Duration.ofSeconds(Integer.parseInt(matcher.group(2))));
    }
}
