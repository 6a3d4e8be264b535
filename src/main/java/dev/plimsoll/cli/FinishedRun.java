package dev.plimsoll.cli;

import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.RunResult;

/** A run that has its verdict, and where its files are. */
record FinishedRun(RunResult result, RunFiles files) {
    boolean wasInterrupted() {
        return result.manifest().state().equals("unfinished");
    }
}
