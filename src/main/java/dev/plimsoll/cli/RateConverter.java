package dev.plimsoll.cli;

import dev.plimsoll.workload.ArrivalRate;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --rate 20} or {@code --rate 20/s}: visits per second. */
public final class RateConverter implements ITypeConverter<ArrivalRate> {
    @Override
    public ArrivalRate convert(String value) {
        String number = value.endsWith("/s") ? value.substring(0, value.length() - 2) : value;
        try {
            return ArrivalRate.perSecond(new BigDecimal(number.strip()).doubleValue());
        } catch (IllegalArgumentException notARate) {
            throw new TypeConversionException(
                    "expected a number of visits per second greater than 0, such as 20 or 0.5, was '" + value + "'");
        }
    }
}
