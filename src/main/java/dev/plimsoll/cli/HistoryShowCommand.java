package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.report.HistoryJson;
import dev.plimsoll.report.NightDetails;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history show}. */
@Command(
        name = "show",
        sortOptions = false,
        description = "Show one night: what it can be compared with, and what its runs measured.")
final class HistoryShowCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(paramLabel = "NIGHT", arity = "0..1", description = "As the list names it. Default: the latest.")
    private Optional<String> night = Optional.empty();

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
    private boolean json;

    HistoryShowCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        History history = options.existing(plimsoll);
        NamedNight named = new NamedNight(history, options.address(plimsoll));
        NightRecord record = named.record(night.orElseGet(named::latest));
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.print(HistoryJson.of(record));
        } else {
            new NightDetails(plimsoll.surroundings().paint()).of(record).forEach(out::println);
        }
        out.flush();
        return ExitCodes.OK;
    }
}
