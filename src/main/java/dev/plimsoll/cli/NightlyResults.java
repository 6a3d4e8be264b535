package dev.plimsoll.cli;

import dev.plimsoll.cli.LoadResults.Reader;
import dev.plimsoll.report.Paint;
import dev.plimsoll.report.night.NightOutline;
import dev.plimsoll.report.night.NightVerdictJson;
import java.io.PrintWriter;

/** Prints what came of a night on standard output, for a person or for a script. */
final class NightlyResults {
    private final PrintWriter out;
    private final Reader reader;
    private final Paint paint;

    NightlyResults(Surroundings surroundings, Reader reader) {
        this.out = surroundings.out();
        this.reader = reader;
        this.paint = surroundings.terminal().colors() ? Paint.COLOUR : Paint.PLAIN;
    }

    /** Prints them; the exit code is the verdict's, or that of a night ended by a person. */
    int print(FinishedNight night) {
        switch (reader) {
            case SCRIPT -> out.println(NightVerdictJson.of(night.result()).stripTrailing());
            case PERSON -> {
                new NightOutline(paint).of(night.result()).forEach(out::println);
                out.println();
                out.println("Report: " + night.files().report());
            }
        }
        out.flush();
        return night.exitCode();
    }
}
