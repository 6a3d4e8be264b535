package dev.plimsoll.cli;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.slo.Figures;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

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

    RunListener listener(Demonstration demonstration) {
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                line.show(text(progress));
                demonstration.progress(progress);
            }

            @Override
            public void note(String text) {
                say(text);
            }
        };
    }

    static String text(RunProgress progress) {
        String p95 = progress.p95().entrySet().stream()
                .map(it -> it.getKey() + " " + Figures.of(it.getValue()))
                .collect(Collectors.joining(", "));
        return phase(progress) + "  " + progress.users() + " users  " + progress.requestsPerSecond() + " req/s"
                + (p95.isEmpty() ? "" : "  p95 " + p95)
                + "  " + progress.errors() + " errors  lag " + Figures.of(progress.lagP99());
    }

    private static String phase(RunProgress progress) {
        if (progress.phase() == Phase.WARM_UP) {
            return "warming up " + clock(progress.elapsed());
        }
        return progress.left().isZero()
                ? "waiting for visits on their way"
                : "measuring  " + clock(progress.left()) + " left";
    }

    private static String clock(Duration time) {
        return String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
