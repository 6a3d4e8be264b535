package dev.plimsoll.run;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The settings of a run that Gatling starts alone, by name; a wrong one is named with what was expected. */
record SystemSettings(Function<String, Optional<String>> lookup) {
    private static final String PREFIX = "plimsoll.";

    /** The system properties whose names begin with {@code plimsoll.}. */
    static SystemSettings ofThisProcess() {
        return new SystemSettings(name -> Optional.ofNullable(System.getProperty(PREFIX + name)));
    }

    String text(String name, String otherwise) {
        return lookup.apply(name).orElse(otherwise);
    }

    long wholeNumber(String name, long otherwise) {
        return read(name, "a whole number", Long::valueOf, number -> true).orElse(otherwise);
    }

    long seconds(String name, long otherwise) {
        return read(name, "a whole number of seconds above 0", Long::valueOf, number -> number > 0)
                .orElse(otherwise);
    }

    double positive(String name, double otherwise) {
        return read(name, "a number above 0", Double::valueOf, number -> number > 0 && !number.isInfinite())
                .orElse(otherwise);
    }

    private <T> Optional<T> read(String name, String expected, Function<String, T> parse, Predicate<T> allowed) {
        return lookup.apply(name).map(text -> {
            try {
                T value = parse.apply(text);
                if (allowed.test(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Told below, together with numbers that are out of bounds.
            }
            throw new IllegalArgumentException(PREFIX + name + ": expected " + expected + ", was '" + text + "'");
        });
    }
}
