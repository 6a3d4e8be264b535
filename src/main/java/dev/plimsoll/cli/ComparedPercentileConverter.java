package dev.plimsoll.cli;

import dev.plimsoll.duet.DuetMeasurement;
import dev.plimsoll.latency.Percentile;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of an option such as {@code --gate p50,p95}: a percentile that a duet compares. */
final class ComparedPercentileConverter implements ITypeConverter<Percentile> {
    @Override
    public Percentile convert(String value) {
        return Percentile.labelled(value.strip())
                .filter(DuetMeasurement.COMPARED::contains)
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + DuetMeasurement.COMPARED.stream()
                                .map(Percentile::label)
                                .collect(Collectors.joining(", "))
                        + ", was '" + value + "'"));
    }
}
