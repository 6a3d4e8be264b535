package dev.plimsoll.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** SVG paths of figures that hold for a column each: steps, never slopes that nobody measured. */
final class StepPath {
    static final int ROWS = 1000;

    private StepPath() {}

    static String line(List<Bin> bins, Scale scale, ToDoubleFunction<Bin> value) {
        return steps(bins, scale, value, "M0 ");
    }

    static String area(List<Bin> bins, Scale scale, ToDoubleFunction<Bin> value) {
        return steps(bins, scale, value, "M0 " + ROWS + "V") + "V" + ROWS + "Z";
    }

    /** Columns for which the figure is above zero, one unit high. */
    static String strip(List<Bin> bins, ToDoubleFunction<Bin> value) {
        StringBuilder path = new StringBuilder();
        for (int column = 0; column < bins.size(); column++) {
            if (value.applyAsDouble(bins.get(column)) > 0) {
                path.append('M').append(column).append(" 0h1v1h-1z");
            }
        }
        return path.toString();
    }

    private static String steps(List<Bin> bins, Scale scale, ToDoubleFunction<Bin> value, String start) {
        StringBuilder path = new StringBuilder(start);
        String before = "";
        for (int column = 0; column < bins.size(); column++) {
            String height = height(scale.share(value.applyAsDouble(bins.get(column))));
            if (column == 0) {
                path.append(height);
            } else if (!height.equals(before)) {
                path.append('H').append(column).append('V').append(height);
            }
            before = height;
        }
        return path.append('H').append(bins.size()).toString();
    }

    private static String height(double share) {
        return String.format(Locale.ROOT, "%.0f", ROWS * (1 - share));
    }
}
