package dev.plimsoll.cli;

import dev.plimsoll.run.LiveRun;
import java.util.Optional;

/** Whether somebody wants a search to end: Ctrl-C, SIGTERM or the stop file. The trial under way then ends in order. */
final class SearchStop implements AutoCloseable {
    private final StopFile file;
    private final Interruption interruption;
    private volatile boolean asked;
    private volatile Optional<LiveRun> current = Optional.empty();

    SearchStop(StopFile file) {
        this.file = file;
        this.interruption = Interruption.calling(this::ask);
    }

    private void ask() {
        asked = true;
        current.ifPresent(it -> it.interrupt(Interruption.WORDS));
    }

    /** This run goes on now, and is the one to be ended. */
    void concerns(LiveRun run) {
        current = Optional.of(run);
        if (isAsked()) {
            run.interrupt(Interruption.WORDS);
        }
    }

    boolean isAsked() {
        return asked || file.isThere();
    }

    /** All is written and printed. */
    @Override
    public void close() {
        interruption.close();
    }
}
