package dev.plimsoll.cli;

import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunProgress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kill switch: while a file of this name lies among the runs, no run there starts, and those under way end in order. */
record StopFile(Path file) {
    static StopFile in(Path runDir) {
        return new StopFile(runDir.resolve("STOP"));
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** @throws UserMistake when the file is there */
    void refuseToStart() {
        if (isThere()) {
            throw new UserMistake("the file " + file + " is there, which ends every run; remove it to start one");
        }
    }

    /** Looks for the file once a second. */
    RunListener watching(LiveRun run, RunListener listener) {
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {
                if (isThere()) {
                    run.interrupt("ended by the file " + file);
                }
                listener.progress(progress);
            }

            @Override
            public void note(String text) {
                listener.note(text);
            }
        };
    }
}
