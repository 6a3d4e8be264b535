package dev.plimsoll.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --seed 42}. */
public final class WholeNumberConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
        try {
            return Long.valueOf(value.strip());
        } catch (NumberFormatException notWhole) {
            throw new TypeConversionException("expected a whole number such as 42, was '" + value + "'");
        }
    }
}
