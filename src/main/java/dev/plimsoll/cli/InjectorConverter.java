package dev.plimsoll.cli;

import dev.plimsoll.workload.InjectorShare;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --injector 2/3}: the second of three. */
public final class InjectorConverter implements ITypeConverter<InjectorShare> {
    @Override
    public InjectorShare convert(String value) {
        return InjectorShare.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "expected K/N with K from 1 to N, such as 2/3, was '" + value + "'"));
    }
}
