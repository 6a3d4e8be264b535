package dev.plimsoll.cli;

import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.backtest.Backtest;
import dev.plimsoll.baseline.backtest.BacktestResult;
import dev.plimsoll.baseline.backtest.InjectedSteps;
import dev.plimsoll.baseline.backtest.InvalidNightsException;
import dev.plimsoll.baseline.backtest.NightsFile;
import dev.plimsoll.baseline.backtest.RecordedHistory;
import dev.plimsoll.baseline.backtest.RecordedSeries;
import dev.plimsoll.report.BacktestJson;
import dev.plimsoll.report.BacktestTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history backtest}: what the gate would have said of nights that a team already has. */
@Command(
        name = "backtest",
        sortOptions = false,
        customSynopsis = "plimsoll history backtest [FILE] [OPTION]...",
        description = {
            "Replay the gate over nights that you already have: how often would it have cried wolf, and with --step,",
            "how soon would it have caught a slowdown? FILE has the columns series,night,run1,...,runN, lower being",
            "better; without one, the gated metrics of the history are replayed."
        },
        footer = {"", "Exit code: 0 it was replayed, 2 the nights cannot be used."})
final class BacktestCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The nights of each series, the oldest first.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            converter = StepConverter.class,
            description = "Make every run slower from a random night on, such as +10%%, and count what is caught.")
    private Optional<Double> step = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            converter = WholeNumberConverter.class,
            description = "Draws the nights on which steps begin. Default: 1.")
    private long seed = 1;

    @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
    private boolean json;

    BacktestCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        BacktestResult result = replayed();
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.print(BacktestJson.of(result));
        } else {
            BacktestTable.of(result).forEach(out::println);
        }
        out.flush();
        return ExitCodes.OK;
    }

    private BacktestResult replayed() {
        try {
            List<RecordedSeries> series = file.map(this::ofFile).orElseGet(this::ofHistory);
            return new Backtest(step.map(factor -> InjectedSteps.of(factor, seed))).over(series);
        } catch (InvalidNightsException unusable) {
            String source = file.map(Path::toString)
                    .orElseGet(() -> history.address(plimsoll).toString());
            throw new UserMistake(source + ": " + unusable.getMessage());
        }
    }

    private List<RecordedSeries> ofFile(Path path) {
        return new NightsFile(plimsoll.surroundings().directory().resolve(path)).read();
    }

    private List<RecordedSeries> ofHistory() {
        History nights = history.existing(plimsoll);
        RecordedHistory recorded = new RecordedHistory(GatedMetrics.defaults());
        return nights.series().stream()
                .map(it -> it.key().text())
                .flatMap(key -> recorded.series(key, nights.values(key, Integer.MAX_VALUE)).stream())
                .toList();
    }
}
