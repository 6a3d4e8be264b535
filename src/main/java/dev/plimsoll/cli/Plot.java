package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** A small chart of plain characters: a column for each figure, the highest as tall as the plot. */
final class Plot {
    static final int COLUMNS = 60;
    private static final int ROWS = 5;

    private Plot() {}

    /** Rows from top to bottom; a column that is more than nothing shows at least in the lowest. */
    static List<String> of(IntToDoubleFunction figure) {
        double[] figures = new double[COLUMNS];
        double highest = 0;
        for (int column = 0; column < COLUMNS; column++) {
            figures[column] = figure.applyAsDouble(column);
            highest = Math.max(highest, figures[column]);
        }
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            StringBuilder text = new StringBuilder(COLUMNS);
            for (double value : figures) {
                text.append(value > 0 && Math.ceil(value / highest * ROWS) >= row ? '#' : ' ');
            }
            rows.add(text.toString().stripTrailing());
        }
        Collections.reverse(rows);
        return rows;
    }
}
