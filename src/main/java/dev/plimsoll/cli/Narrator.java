package dev.plimsoll.cli;

import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunProgress;
import java.io.PrintWriter;

/** Tells a person, on standard error, what a run is doing: a sentence now and then, and the progress line. */
final class Narrator {
    private final PrintWriter err;
    private final Verbosity verbosity;
    private final ProgressLine line;

    Narrator(PlimsollCommand plimsoll) {
        this.err = plimsoll.surroundings().err();
        this.verbosity = plimsoll.verbosity();
        this.line = plimsoll.progressLine();
    }

    void say(String sentence) {
        if (verbosity != Verbosity.QUIET) {
            line.close();
            err.println(sentence);
            err.flush();
        }
    }

    /** Tells how a run goes, to the person and to the demonstration that goes on with it. */
    RunListener listener(LoadSetup setup, Demonstration demonstration) {
        DrainNote drain = new DrainNote(setup.arrivals().duration(), setup.drain());
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                line.show(ProgressText.of(progress));
                drain.after(progress).ifPresent(Narrator.this::say);
                demonstration.progress(progress);
            }

            @Override
            public void note(String text) {
                say(text);
            }
        };
    }
}
