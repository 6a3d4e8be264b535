package dev.plimsoll.cli;

import dev.plimsoll.config.ListenAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --listen 127.0.0.1:7546}. */
public final class ListenAddressConverter implements ITypeConverter<ListenAddress> {
    @Override
    public ListenAddress convert(String value) {
        return ListenAddress.parse(value)
                .orElseThrow(() ->
                        new TypeConversionException("expected HOST:PORT such as 127.0.0.1:7546, was '" + value + "'"));
    }
}
