package dev.plimsoll.cli;

import dev.plimsoll.baseline.compare.Difference;
import dev.plimsoll.baseline.compare.TimesComparison;
import dev.plimsoll.report.night.ComparisonJson;
import dev.plimsoll.report.night.ComparisonTable;
import dev.plimsoll.slo.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll compare}: what takes longer in one run than in another, and what is noise. */
@Command(
        name = "compare",
        sortOptions = false,
        customSynopsis = "plimsoll compare RUN_A RUN_B [OPTION]...",
        description = {
            "Compare the response times of two runs, histogram to histogram.",
            "Says what takes longer in B than in A, and what is noise."
        },
        footer = {
            "",
            "Exit code: 0 nothing is slower in B; 1 something is; 2 runs that cannot be",
            "read or compared; 4 too few samples to tell anything."
        })
final class CompareCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "Directory of the earlier run.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "Directory of the later run.")
    private Path after = Path.of("");

    @Option(
            names = "--anyway",
            description = "Compare runs whose settings differ, such as those of builds at two addresses.")
    private boolean anyway;

    @Option(names = "--json", description = "Print the comparison as JSON, and nothing else, on standard output.")
    private boolean json;

    CompareCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        ComparedRun one = ComparedRun.in(before);
        ComparedRun two = ComparedRun.in(after);
        List<String> differences = two.differences(one);
        if (!differences.isEmpty() && !anyway) {
            throw new UserMistake("these runs cannot be compared: " + String.join("; ", differences)
                    + ". To compare them all the same give --anyway");
        }
        differences.forEach(it -> new Narrator(plimsoll).say("compared anyway: " + it));
        TimesComparison comparison = TimesComparison.of(one.times(), two.times());
        print(comparison);
        return exitCode(comparison);
    }

    private void print(TimesComparison comparison) {
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.println(ComparisonJson.of(comparison).stripTrailing());
        } else {
            ComparisonTable.of(comparison).forEach(out::println);
        }
        out.flush();
    }

    private static int exitCode(TimesComparison comparison) {
        if (comparison.count(Difference.SLOWER) > 0) {
            return Verdict.FAIL.exitCode();
        }
        boolean nothingTold =
                comparison.count(Difference.TOO_FEW) == comparison.changes().size();
        return nothingTold ? Verdict.UNDECIDED.exitCode() : ExitCodes.OK;
    }
}
