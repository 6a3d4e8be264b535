package dev.plimsoll.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --at-most +5%}: a share that something may grow by. */
final class AllowedShareConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        String text = value.strip();
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        try {
            BigDecimal share = new BigDecimal(number).movePointLeft(text.endsWith("%") ? 2 : 0);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.TEN) <= 0) {
                return share.doubleValue();
            }
        } catch (NumberFormatException notANumber) {
            throw mistaken(value);
        }
        throw mistaken(value);
    }

    private static TypeConversionException mistaken(String value) {
        return new TypeConversionException(
                "expected a share from 0 up to 1000 %, such as 5% or 0.05, was '" + value + "'");
    }
}
