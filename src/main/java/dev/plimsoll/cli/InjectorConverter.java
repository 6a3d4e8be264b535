package dev.plimsoll.cli;

import dev.plimsoll.workload.InjectorShare;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --injector 2/3}: the second of three. */
public final class InjectorConverter implements ITypeConverter<InjectorShare> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Override
    public InjectorShare convert(String value) {
        Matcher parts = FORM.matcher(value.strip());
        if (parts.matches()) {
            int number = Integer.parseInt(parts.group(1));
            int of = Integer.parseInt(parts.group(2));
            if (number >= 1 && number <= of) {
                return new InjectorShare(number, of);
            }
        }
        throw new TypeConversionException("expected K/N with K from 1 to N, such as 2/3, was '" + value + "'");
    }
}
