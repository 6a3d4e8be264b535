package dev.plimsoll.workload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part that one of several injectors takes of a schedule: every {@code of}-th arrival, beginning with its own number.
 * All of them together are just the schedule. Injectors that split a rate instead, and start together, fire together.
 *
 * @param number from 1 to {@code of}
 */
public record InjectorShare(int number, int of) {
    /** One injector for all. */
    public static final InjectorShare WHOLE = new InjectorShare(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public InjectorShare {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "an injector must be K of N with K from 1 to N, was " + number + " of " + of);
        }
    }

    /** Reads it as it prints, such as {@code 2/3}; empty when that is none. */
    public static Optional<InjectorShare> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(1));
        int of = Integer.parseInt(parts.group(2));
        return number >= 1 && number <= of ? Optional.of(new InjectorShare(number, of)) : Optional.empty();
    }

    /** Of a place in the share, the place in the whole. */
    int wholeIndex(int index) {
        return number - 1 + index * of;
    }

    /** How many of so many are in the share. */
    int sizeOf(int whole) {
        return (whole - number + of) / of;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
