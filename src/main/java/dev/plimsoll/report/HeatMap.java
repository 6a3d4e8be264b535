package dev.plimsoll.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a grid: the more calls a cell holds, the darker it is, in even steps of the logarithm of the count, so that a
 * lone call still shows. Two modes, a stall or a slow tail can be seen here that no single percentile shows.
 */
final class HeatMap {
    private static final int LEVELS = 6;

    private final HeatGrid grid;
    private final double most;

    HeatMap(HeatGrid grid) {
        this.grid = grid;
        this.most = Math.max(1, grid.most());
    }

    /** Faintest first, one layer a level. */
    List<Layer> layers() {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> new Layer(Ink.heat(level), path(level)))
                .filter(layer -> !layer.path().isEmpty())
                .toList();
    }

    /** Neighbours of one level in a row are one rectangle: a long run's report stays small. */
    private String path(int level) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            int column = 0;
            while (column < grid.columns()) {
                int end = endOfRun(row, column, level);
                if (end > column) {
                    path.append('M').append(column).append(' ').append(row).append('h');
                    path.append(end - column)
                            .append("v1h-")
                            .append(end - column)
                            .append('z');
                }
                column = end + 1;
            }
        }
        return path.toString();
    }

    private int endOfRun(int row, int from, int level) {
        int end = from;
        while (end < grid.columns() && level(row, end) == level) {
            end++;
        }
        return end;
    }

    private int level(int row, int column) {
        double share = Math.log1p((double) grid.count(row, column)) / Math.log1p(most);
        return (int) Math.ceil(LEVELS * share - 1e-9);
    }
}
