package dev.plimsoll.cli;

import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.report.DuetFiles;
import java.util.stream.Stream;

/** A duet that has its verdict, and where its files are. */
record FinishedDuet(DuetResult result, DuetFiles files) {
    boolean wasInterrupted() {
        return Stream.of(result.a(), result.b())
                .anyMatch(it -> it.manifest().state().equals("unfinished"));
    }
}
