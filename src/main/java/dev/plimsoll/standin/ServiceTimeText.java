package dev.plimsoll.standin;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a service time as it is written on the command line. */
final class ServiceTimeText {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(us|ms|s)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private final String text;

    private ServiceTimeText(String text) {
        this.text = text;
    }

    static ServiceTime parse(String text) {
        return new ServiceTimeText(text).parse();
    }

    private ServiceTime parse() {
        List<String> parts = List.of(text.split(":", -1));
        return switch (parts.get(0) + "/" + parts.size()) {
            case "fixed/2" -> new ServiceTime.Fixed(duration(parts.get(1)));
            case "exp/2" -> new ServiceTime.Exponential(duration(parts.get(1)));
            case "lognormal/3" -> new ServiceTime.Lognormal(duration(parts.get(1)), number(parts.get(2)));
            case "reply/3" -> new ServiceTime.Reply(duration(parts.get(1)), positive(parts.get(2)));
            default -> throw wrong();
        };
    }

    private Duration duration(String part) {
        Matcher matcher = DURATION.matcher(part);
        if (!matcher.matches()) {
            throw wrong();
        }
        double nanos = Double.parseDouble(matcher.group(1)) * nanosIn(matcher.group(2));
        return Duration.ofNanos(Math.round(nanos));
    }

    private static double nanosIn(String unit) {
        return unit.equals("us") ? 1e3 : unit.equals("ms") ? 1e6 : 1e9;
    }

    private double number(String part) {
        if (!NUMBER.matcher(part).matches()) {
            throw wrong();
        }
        return Double.parseDouble(part);
    }

    private double positive(String part) {
        double value = number(part);
        if (value == 0) {
            throw wrong();
        }
        return value;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("service time: expected fixed:50ms, exp:50ms, lognormal:50ms:0.5"
                + " (median, sigma) or reply:400ms:150 (first token, tokens a second), was '" + text + "'");
    }
}
