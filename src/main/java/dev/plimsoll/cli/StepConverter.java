package dev.plimsoll.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a slowdown such as {@code +10%} as the factor that it is: 1.1. */
final class StepConverter implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("\\+?\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*%");

    @Override
    public Double convert(String value) {
        Matcher step = FORM.matcher(value.strip());
        if (step.matches() && new BigDecimal(step.group(1)).signum() > 0) {
            return 1 + new BigDecimal(step.group(1)).movePointLeft(2).doubleValue();
        }
        throw new TypeConversionException("expected a slowdown such as +10%, was '" + value + "'");
    }
}
