package dev.plimsoll.cli;

import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.report.CapacityJson;
import dev.plimsoll.report.CapacityText;
import dev.plimsoll.report.Paint;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Prints what came of a search on standard output, for a person or for a script. */
final class CapacityResults {
    private final PrintWriter out;
    private final LoadResults.Reader reader;
    private final Paint paint;

    CapacityResults(Surroundings surroundings, LoadResults.Reader reader) {
        this.out = surroundings.out();
        this.reader = reader;
        this.paint = surroundings.terminal().colors() ? Paint.COLOUR : Paint.PLAIN;
    }

    /** Prints it; the exit code is the verdict's, or that of a search ended by a person. */
    int print(SearchResult result, Path report) {
        switch (reader) {
            case SCRIPT -> out.println(CapacityJson.of(result).stripTrailing());
            case PERSON -> {
                new CapacityText(paint).of(result).forEach(out::println);
                out.println();
                out.println("Report: " + report);
            }
        }
        out.flush();
        return result.wasInterrupted()
                ? Interruption.EXIT_CODE
                : result.verdict().exitCode();
    }
}
