package dev.plimsoll.cli;

import dev.plimsoll.report.Paint;
import dev.plimsoll.report.VerdictJson;
import dev.plimsoll.report.VerdictTable;
import dev.plimsoll.run.RunResult;
import java.io.PrintWriter;

/** Prints what came of a run on standard output, for a person or for a script. */
final class LoadResults {
    /** For whom the results are. */
    enum Reader {
        PERSON,
        SCRIPT
    }

    private final PrintWriter out;
    private final Reader reader;
    private final Paint paint;

    LoadResults(Surroundings surroundings, Reader reader) {
        this.out = surroundings.out();
        this.reader = reader;
        this.paint = surroundings.terminal().colors() ? Paint.COLOUR : Paint.PLAIN;
    }

    /** Prints them; the exit code is the verdict's, or that of a run ended by a person. */
    int print(FinishedRun run) {
        switch (reader) {
            case SCRIPT -> out.println(VerdictJson.of(run.result().judgement()).stripTrailing());
            case PERSON -> table(run);
        }
        out.flush();
        return run.wasInterrupted()
                ? Interruption.EXIT_CODE
                : run.result().judgement().verdict().exitCode();
    }

    private void table(FinishedRun run) {
        RunResult result = run.result();
        new VerdictTable(paint).of(result).forEach(out::println);
        out.println();
        result.comparisons().forEach(it -> out.println(it.what() + " " + it.value()));
        out.println((result.comparisons().isEmpty() ? "" : System.lineSeparator()) + "Report: "
                + run.files().report());
    }
}
