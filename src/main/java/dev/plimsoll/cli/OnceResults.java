package dev.plimsoll.cli;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.report.RunJson;
import dev.plimsoll.report.RunTable;
import dev.plimsoll.slo.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** Prints what came of one run of each check on standard output, for a person or for a script. */
final class OnceResults {
    /** For whom the results are. */
    enum Reader {
        PERSON,
        SCRIPT
    }

    private final PrintWriter out;
    private final Reader reader;

    OnceResults(PrintWriter out, Reader reader) {
        this.out = out;
        this.reader = reader;
    }

    /** Prints them; the exit code tells a gate whether to let a release pass. */
    int print(List<CheckRun> runs) {
        switch (reader) {
            case SCRIPT -> out.print(RunJson.of(runs));
            case PERSON -> RunTable.of(runs).forEach(out::println);
        }
        out.flush();
        return verdict(runs).exitCode();
    }

    /** One failure decides; what is inconclusive does so only when there is none. */
    private static Verdict verdict(List<CheckRun> runs) {
        List<Outcome> outcomes = runs.stream().map(CheckRun::outcome).toList();
        if (outcomes.contains(Outcome.FAILURE)) {
            return Verdict.FAIL;
        }
        return outcomes.contains(Outcome.INCONCLUSIVE) ? Verdict.UNDECIDED : Verdict.PASS;
    }
}
