package dev.plimsoll.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that takes one of a few words: the text forms of an enum's constants. */
public final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> constants;

    WordConverter(E[] constants) {
        this.constants = List.copyOf(Arrays.asList(constants));
    }

    @Override
    public E convert(String value) {
        return constants.stream()
                .filter(it -> it.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + constants.stream().map(Object::toString).collect(Collectors.joining(", ")) + ", was '" + value
                        + "'"));
    }
}
