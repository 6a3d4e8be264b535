package dev.plimsoll.cli;

import dev.plimsoll.baseline.Kept;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history import}. */
@Command(
        name = "import",
        sortOptions = false,
        description = "Take runs, or nights that were exported, into the history; what it has already stays as it is.",
        footer = {"", "Exit code: 0 also when runs were left out (it says why), 2 when there was nothing to import."})
final class HistoryImportCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "0..*",
            description = "Directories of runs, or exported files. Default: where runs are.")
    private List<Path> sources = List.of();

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    HistoryImportCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        List<Path> from = sources.isEmpty() ? List.of(plimsoll.config().runDir()) : sources;
        HistoryImport history = new HistoryImport(options.open(plimsoll), Clock.systemUTC());
        Kept kept = from.stream().map(history::from).reduce(Kept.NOTHING, Kept::plus);
        PrintWriter out = plimsoll.surroundings().out();
        out.println("imported " + runs(kept.added()) + " into " + options.address(plimsoll) + "; " + kept.known()
                + " were there already, " + history.leftOut().size() + " left out");
        out.flush();
        history.leftOut().forEach(plimsoll.surroundings().err()::println);
        plimsoll.surroundings().err().flush();
        return ExitCodes.OK;
    }

    private static String runs(int count) {
        return count == 1 ? "1 run" : count + " runs";
    }
}
