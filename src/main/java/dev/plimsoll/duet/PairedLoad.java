package dev.plimsoll.duet;

import dev.plimsoll.run.IntervalSink;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.run.RunRules;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Carries out two runs together; when one of them is to end ahead of its time, the other does too. */
public final class PairedLoad {
    static final String OTHER_ENDED = "ended because the other run of the duet was";

    private final PairedRunner runner;
    private final RunRules rules;

    public PairedLoad(PairedRunner runner, RunRules rules) {
        this.runner = runner;
        this.rules = rules;
    }

    /**
     * One of the two.
     *
     * @param sink takes each measured second as it ends
     */
    public record Part(LiveRun run, IntervalSink sink, RunListener listener) {}

    /** What came of the one run and of the other. */
    public record Outcomes(RunOutcome one, RunOutcome other) {}

    /** Runs both to their end; what is thrown in either comes out here. */
    public Outcomes perform(Part one, Part other) {
        CompletableFuture<RunOutcome> second =
                CompletableFuture.supplyAsync(() -> perform(runner.other(), other, one), PairedLoad::inThread);
        try {
            RunOutcome first = perform(runner.one(), one, other);
            return new Outcomes(first, second.join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            second.handle((done, failed) -> one).join();
        }
    }

    private RunOutcome perform(LoadRunner part, Part mine, Part partner) {
        boolean ended = false;
        try {
            RunOutcome outcome = new LoadRun(part, rules).perform(mine.run(), mine.sink(), beside(mine, partner.run()));
            ended = true;
            return outcome;
        } finally {
            if (!ended) {
                partner.run().interrupt(OTHER_ENDED);
            }
        }
    }

    private static RunListener beside(Part mine, LiveRun partner) {
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                if (partner.isAskedToEnd()) {
                    mine.run().interrupt(OTHER_ENDED);
                }
                mine.listener().progress(progress);
            }

            @Override
            public void note(String text) {
                mine.listener().note(text);
            }
        };
    }

    private static void inThread(Runnable task) {
        Thread thread = new Thread(task, "second run");
        thread.setDaemon(true);
        thread.start();
    }
}
