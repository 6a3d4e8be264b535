package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.RunProgress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a person, on standard error, what a run is doing: a sentence now and then, and the progress line. */
final class Narrator {
    private final PrintWriter err;
    private final Verbosity verbosity;
    private final ProgressLine line;
    private final Optional<WatchScreen> screen;

    Narrator(PlimsollCommand plimsoll) {
        this(plimsoll, Optional.empty());
    }

    private Narrator(PlimsollCommand plimsoll, Optional<WatchScreen> screen) {
        this.err = plimsoll.surroundings().err();
        this.verbosity = plimsoll.verbosity();
        this.line = plimsoll.progressLine();
        this.screen = screen;
    }

    /** One that draws the run instead of telling it in a line, where there is a terminal to draw on. */
    static Narrator watching(PlimsollCommand plimsoll) {
        Optional<WatchScreen> screen = Optional.of(plimsoll.verbosity())
                .filter(it -> it != Verbosity.QUIET)
                .flatMap(it -> WatchScreen.on(plimsoll.surroundings()));
        Narrator narrator = new Narrator(plimsoll, screen);
        if (screen.isEmpty()) {
            narrator.say("there is no terminal for --watch to draw on: the run is told in lines");
        }
        return narrator;
    }

    void say(String sentence) {
        if (verbosity != Verbosity.QUIET) {
            screen.ifPresentOrElse(it -> it.say(sentence), () -> sayInLines(sentence));
        }
    }

    private void sayInLines(String sentence) {
        line.close();
        err.println(sentence);
        err.flush();
    }

    /** How far something has come, until it is said anew. */
    void show(String progress) {
        line.show(progress);
    }

    /** Those who draw this run. */
    List<RunObserver> observers(String runId, Map<String, Set<Operation>> groups) {
        return screen.<RunObserver>map(it -> new Watch(it, new WatchPicture(runId, groups, it.size()))).stream()
                .toList();
    }

    /** Tells how a run goes, to the person and to the demonstration that goes on with it. */
    RunListener listener(LoadSetup setup, Demonstration demonstration) {
        DrainNote drain = new DrainNote(setup.arrivals().duration(), setup.drain());
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                if (screen.isEmpty()) {
                    line.show(ProgressText.of(progress));
                }
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
