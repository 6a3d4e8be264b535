package dev.plimsoll.cli;

import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.report.night.NightFiles;
import dev.plimsoll.report.night.TrendPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll history trend}. */
@Command(
        name = "trend",
        sortOptions = false,
        description = "Draw what became of every operation over all nights, in one page.")
final class HistoryTrendCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(names = "--output", paramLabel = "FILE", description = "The page. Default: trend.html.")
    private Path output = Path.of(NightFiles.TREND);

    HistoryTrendCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        OutputFile.write(output, new TrendPage().of(SeriesNights.all(history.existing(plimsoll))));
        PrintWriter out = plimsoll.surroundings().out();
        out.println("Trend: " + output);
        out.flush();
        return ExitCodes.OK;
    }
}
