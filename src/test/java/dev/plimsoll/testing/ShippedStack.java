package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The configuration files of the stack in a folder of a test. What has to differ there is replaced, and nothing else: the
 * addresses, and what an older program does not know.
 */
public final class ShippedStack {
    private static final Path PROMETHEUS = Path.of("dashboards/prometheus");
    private static final Path ALERTMANAGER = Path.of("dashboards/alertmanager/alertmanager.yml");

    private ShippedStack() {}

    /** Copies configuration, rules and tests of rules as that version of Prometheus takes them. */
    public static void copyPrometheus(Path folder, ProgramVersion version) throws IOException {
        for (Path file : prometheusFiles()) {
            String text = Files.readString(file);
            Files.writeString(
                    folder.resolve(file.getFileName()),
                    file.endsWith("prometheus.yml") ? HistogramKeys.of(version, text) : text);
        }
    }

    /** All rule files, in their order. */
    public static List<Path> rules() {
        return named(".rules.yml");
    }

    /** All tests of rules, in their order. */
    public static List<Path> ruleTests() {
        return named(".test.yml");
    }

    private static List<Path> named(String end) {
        return prometheusFiles().stream()
                .filter(it -> it.toString().endsWith(end))
                .toList();
    }

    private static List<Path> prometheusFiles() {
        try (Stream<Path> files = Files.list(PROMETHEUS)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The configuration of Alertmanager with a receiver of the test; before 0.26 its address could not be in a file. */
    public static String alertmanager(ProgramVersion version, Path urlFile) throws IOException {
        String receiver =
                version.isBefore(0, 26) ? "url: \"" + Files.readString(urlFile).strip() + '"' : "url_file: " + urlFile;
        return replaced(Files.readString(ALERTMANAGER), "url_file: /run/secrets/alert-webhook-url", receiver);
    }

    /** A text in which something stands exactly once, with something else in its place. */
    public static String replaced(String text, String old, String other) {
        if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
            throw new AssertionError("expected '" + old + "' exactly once in:\n" + text);
        }
        return text.replace(old, other);
    }
}
