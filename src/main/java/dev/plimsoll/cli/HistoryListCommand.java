package dev.plimsoll.cli;

import dev.plimsoll.baseline.Night;
import dev.plimsoll.report.HistoryJson;
import dev.plimsoll.report.NightTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll history list}. */
@Command(name = "list", sortOptions = false, description = "List the nights of the history, the oldest first.")
final class HistoryListCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(names = "--series", paramLabel = "KEY", description = "Only the nights of this series.")
    private Optional<String> series = Optional.empty();

    @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
    private boolean json;

    HistoryListCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        List<Night> nights = history.existing(plimsoll).nights().stream()
                .filter(it -> series.isEmpty() || series.get().equals(it.series()))
                .toList();
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.print(HistoryJson.of(nights));
        } else if (nights.isEmpty()) {
            out.println("The history " + history.address(plimsoll) + " holds no night"
                    + series.map(it -> " of series " + it).orElse("") + ".");
        } else {
            new NightTable(plimsoll.surroundings().paint()).of(nights).forEach(out::println);
        }
        out.flush();
        return ExitCodes.OK;
    }
}
