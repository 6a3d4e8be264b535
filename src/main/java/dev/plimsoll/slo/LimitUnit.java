package dev.plimsoll.slo;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units a limit may be written in, each with its worth in seconds or as a share. */
enum LimitUnit {
    US("us", Kind.TIME, 1e-6),
    MS("ms", Kind.TIME, 1e-3),
    S("s", Kind.TIME, 1),
    MIN("min", Kind.TIME, 60),
    PERCENT("%", Kind.SHARE, 0.01),
    PERCENT_MORE("%", Kind.GROWTH, 0.01),
    NONE("", Kind.COUNT, 1);

    /** What is limited, and the greatest limit that means anything. */
    enum Kind {
        /** Longer times are not told apart. */
        TIME("a time such as 300 ms, above 0 and at most 120 s (units: us ms s min)", 120),
        SHARE("a share such as 1 %, above 0 % and at most 100 %", 1),
        GROWTH("a growth such as 100 %, above 0 %", Double.MAX_VALUE),
        COUNT("a number such as 500, above 0", Double.MAX_VALUE);

        private final String expectation;
        private final double greatest;

        Kind(String expectation, double greatest) {
            this.expectation = expectation;
            this.greatest = greatest;
        }

        String expectation() {
            return expectation;
        }

        /** As a person reads it. */
        String text(double value) {
            return switch (this) {
                case TIME -> Figures.of(Duration.ofNanos(Math.round(value * 1e9)));
                case SHARE, GROWTH -> Figures.share(value);
                case COUNT -> Figures.count(Math.round(value));
            };
        }
    }

    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(\\S*)");

    private final String label;
    private final Kind kind;
    private final double worth;

    LimitUnit(String label, Kind kind, double worth) {
        this.label = label;
        this.kind = kind;
        this.worth = worth;
    }

    /** The limit in seconds or as a share; empty when it cannot be one. */
    static Optional<Double> read(String written, Kind kind) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(parts.group(1));
        for (LimitUnit unit : values()) {
            if (unit.kind == kind && unit.label.equals(parts.group(2))) {
                return Optional.of(number * unit.worth).filter(it -> it > 0 && it <= kind.greatest);
            }
        }
        return Optional.empty();
    }
}
