package dev.plimsoll.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --time-scale 0.05}: a finite number greater than 0. */
public final class FactorConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        try {
            double factor = new BigDecimal(value.strip()).doubleValue();
            if (factor > 0 && Double.isFinite(factor)) {
                return factor;
            }
        } catch (NumberFormatException notANumber) {
            throw mistaken(value);
        }
        throw mistaken(value);
    }

    private static TypeConversionException mistaken(String value) {
        return new TypeConversionException("expected a number greater than 0, such as 0.05, was '" + value + "'");
    }
}
