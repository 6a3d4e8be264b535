package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --duration 45s}, which must not be 0. */
public final class PositiveDurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        return Durations.parse(value)
                .filter(it -> !it.isZero())
                .orElseThrow(() -> new TypeConversionException(
                        "expected a duration longer than 0, such as 45s or 10m, was '" + value + "'"));
    }
}
