package dev.plimsoll.config;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the text of a setting means, as a number, a share or a path; empty when it means none. */
final class Written {
    private Written() {}

    static Optional<Double> number(String text) {
        return decimal(text, 0);
    }

    /** Times a power of ten, without the error that a division of doubles would make. */
    private static Optional<Double> decimal(String text, int power) {
        try {
            return Optional.of(new BigDecimal(text.strip())
                            .scaleByPowerOfTen(power)
                            .doubleValue())
                    .filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<Double> share(String text) {
        String plain = text.strip();
        return plain.endsWith("%") ? decimal(plain.substring(0, plain.length() - 1), -2) : decimal(plain, 0);
    }

    static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip().toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    static Optional<Path> path(String text) {
        try {
            return Optional.of(text).filter(it -> !it.isBlank()).map(Path::of);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
