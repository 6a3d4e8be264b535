package dev.plimsoll.report;

import dev.plimsoll.probe.CheckRun;
import java.util.List;

/** What a terminal shows of runs of checks: one line each, and in it what was wrong and the code to look for. */
public final class RunTable {
    private RunTable() {}

    /** Lines without line ends. */
    public static List<String> of(List<CheckRun> runs) {
        TextTable table = TextTable.ofWords()
                .row(List.of("target", "check", "outcome", "time", "reference code", "what was wrong"));
        runs.forEach(run -> table.row(new RunRow(run).cells()));
        return table.lines();
    }
}
