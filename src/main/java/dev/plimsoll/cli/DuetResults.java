package dev.plimsoll.cli;

import dev.plimsoll.report.DuetJson;
import dev.plimsoll.report.DuetTable;
import dev.plimsoll.report.Paint;
import java.io.PrintWriter;

/** Prints what came of a duet on standard output, for a person or for a script. */
final class DuetResults {
    private final PrintWriter out;
    private final LoadResults.Reader reader;
    private final Paint paint;

    DuetResults(Surroundings surroundings, LoadResults.Reader reader) {
        this.out = surroundings.out();
        this.reader = reader;
        this.paint = surroundings.terminal().colors() ? Paint.COLOUR : Paint.PLAIN;
    }

    /** Prints them; the exit code is the verdict's, or that of a run ended by a person. */
    int print(FinishedDuet duet) {
        switch (reader) {
            case SCRIPT -> out.println(DuetJson.of(duet.result()).stripTrailing());
            case PERSON -> table(duet);
        }
        out.flush();
        return duet.wasInterrupted()
                ? Interruption.EXIT_CODE
                : duet.result().verdict().exitCode();
    }

    private void table(FinishedDuet duet) {
        new DuetTable(paint).of(duet.result()).forEach(out::println);
        out.println();
        out.println("Report: " + duet.files().report());
    }
}
