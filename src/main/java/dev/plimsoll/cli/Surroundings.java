package dev.plimsoll.cli;

import dev.plimsoll.report.Paint;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command was started in: standard streams, environment variables, working directory.
 *
 * @param out for results alone
 * @param err for everything else
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, Terminal terminal) {
    /** How results for a person look there. */
    public Paint paint() {
        return terminal.colors() ? Paint.COLOUR : Paint.PLAIN;
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()),
                System.getenv(),
                Path.of(""),
                Terminal.of(System.getProperties(), System.getenv()));
    }
}
