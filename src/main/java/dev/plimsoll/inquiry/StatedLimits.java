package dev.plimsoll.inquiry;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rate limiter says of itself in the answers of a run: how many requests it lets through, and in which window. The
 * window is the {@code w} of {@code RateLimit-Policy} (IETF draft "RateLimit header fields for HTTP", version 7, section
 * 2.1), else the longest time to a reset that was seen. Thread-safe.
 */
public final class StatedLimits {
    private static final Pattern WINDOW = Pattern.compile(";\\s*w\\s*=\\s*([0-9]{1,9})");

    private long requests;
    private long policySeconds;
    private long longestReset;

    /**
     * Another answer came.
     *
     * @param header the value of a header by its name, where the answer has it
     */
    public void heard(Function<String, Optional<String>> header) {
        // Most answers say nothing, and there are many.
        if (header.apply("RateLimit-Limit").isPresent()) {
            heard(
                    LimitHeaders.of(header),
                    header.apply("RateLimit-Policy").map(WINDOW::matcher).filter(Matcher::find));
        }
    }

    private synchronized void heard(LimitHeaders headers, Optional<Matcher> policy) {
        requests = headers.limit().orElse(requests);
        policySeconds = policy.map(it -> Long.parseLong(it.group(1))).orElse(policySeconds);
        longestReset = Math.max(longestReset, headers.reset().orElse(0));
    }

    /** How many requests each window lets through; empty when no answer said so. */
    public synchronized OptionalLong requests() {
        return requests > 0 ? OptionalLong.of(requests) : OptionalLong.empty();
    }

    /** Zero when no answer said so. */
    public synchronized Duration window() {
        return Duration.ofSeconds(policySeconds > 0 ? policySeconds : longestReset);
    }
}
