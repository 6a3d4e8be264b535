package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the project's documentation, by its path from the project's root. */
public record MarkdownPage(Path path) {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    public static MarkdownPage at(String path) {
        return new MarkdownPage(Path.of(path));
    }

    public String text() {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cells of the first table whose head begins so, row by row, without the head and without backticks. */
    public List<List<String>> table(String head) {
        List<String> lines = text().lines().toList();
        int start = lines.stream().map(MarkdownPage::plain).toList().indexOf(plain(head));
        if (start < 0) {
            throw new AssertionError(path + " has no table with the head " + head);
        }
        return lines.stream()
                .skip(start + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(MarkdownPage::cells)
                .toList();
    }

    /** One column of that table. */
    public List<String> column(int index, String head) {
        return table(head).stream().map(row -> row.get(index)).toList();
    }

    /** The targets of links and pictures that lie in this project. */
    public List<String> localLinks() {
        return LINK.matcher(text())
                .results()
                .map(MatchResult::group)
                .map(it -> it.substring(2, it.length() - 1))
                .filter(it -> !it.contains("://"))
                .toList();
    }

    /** What links to the headings of this page say behind the {@code #}. */
    public Stream<String> anchors() {
        return text().lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(CELL_END.split(row))
                .skip(1)
                .map(cell -> plain(cell).strip())
                .toList();
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
