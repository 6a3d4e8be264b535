package dev.plimsoll.cli;

import dev.plimsoll.baseline.night.NightPlan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --runs 3}. */
final class RunCountConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            int count = Integer.parseInt(value.strip());
            if (count >= 1 && count <= NightPlan.MOST_RUNS) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // As wrong as one out of range.
        }
        throw new TypeConversionException(
                "expected a whole number from 1 to " + NightPlan.MOST_RUNS + ", was '" + value + "'");
    }
}
