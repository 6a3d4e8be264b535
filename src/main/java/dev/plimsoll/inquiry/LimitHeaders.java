package dev.plimsoll.inquiry;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an answer says about its client's quota: {@code RateLimit-Limit}, {@code -Remaining} and {@code -Reset} (seconds),
 * as the IETF draft "RateLimit header fields for HTTP" had them up to version 7, and {@code Retry-After} (seconds; RFC
 * 9110, section 10.2.3). What is no whole number counts as absent.
 */
public record LimitHeaders(OptionalLong limit, OptionalLong remaining, OptionalLong reset, OptionalLong retryAfter) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * Reads them.
     *
     * @param header the value of a header by its name, where the answer has it
     */
    public static LimitHeaders of(Function<String, Optional<String>> header) {
        return new LimitHeaders(
                number(header.apply("RateLimit-Limit")),
                number(header.apply("RateLimit-Remaining")),
                number(header.apply("RateLimit-Reset")),
                number(header.apply("Retry-After")));
    }

    private static OptionalLong number(Optional<String> text) {
        return text.map(String::strip)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(it -> OptionalLong.of(Long.parseLong(it)))
                .orElse(OptionalLong.empty());
    }
}
