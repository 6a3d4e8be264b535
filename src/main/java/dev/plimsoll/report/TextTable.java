package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns: the first to the left, the others as the table was made for. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NAME_WIDTH = 42;

    /** Where the cells of all columns but the first go. */
    private enum Side {
        LEFT,
        RIGHT
    }

    private final Side side;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(Side side) {
        this.side = side;
    }

    /** For numbers. */
    public static TextTable ofFigures() {
        return new TextTable(Side.RIGHT);
    }

    public static TextTable ofWords() {
        return new TextTable(Side.LEFT);
    }

    public TextTable row(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.set(0, shortened(row.get(0)));
        rows.add(row);
        return this;
    }

    private static String shortened(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    public List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> visible(row.get(at)).length())
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths.get(column) - visible(cell).length());
            line.append(column == 0 ? "" : GAP);
            line.append(column == 0 || side == Side.LEFT ? cell + blanks : blanks + cell);
        }
        return line.toString().stripTrailing();
    }

    private static String visible(String cell) {
        return cell.replaceAll("\u001B\\[[0-9;]*m", "");
    }
}
