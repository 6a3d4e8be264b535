package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.Retention;
import dev.plimsoll.baseline.Retention.Extent;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history prune}. */
@Command(
        name = "prune",
        sortOptions = false,
        description = "Forget old nights, or those that are named. The last 50 nights of each series are never old.")
final class HistoryPruneCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(paramLabel = "NIGHT", arity = "0..*", description = "Nights to forget, as the list names them.")
    private List<String> named = List.of();

    @Option(
            names = "--older-than",
            paramLabel = "D",
            converter = PositiveDurationConverter.class,
            description = "Forget nights that are older, such as 400d.")
    private Optional<Duration> olderThan = Optional.empty();

    @Option(
            names = "--histograms",
            description = "Forget only the histograms of old nights, which take most of the room.")
    private boolean histograms;

    @Option(names = "--dry-run", description = "Only say which nights are old.")
    private boolean dryRun;

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    HistoryPruneCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        if (named.isEmpty() == olderThan.isEmpty() || (olderThan.isEmpty() && (histograms || dryRun))) {
            throw new UserMistake("which nights should be forgotten? Name them, or give --older-than, with --histograms"
                    + " or --dry-run if you like");
        }
        History history = options.existing(plimsoll);
        forget(history);
        olderThan
                .map(it -> new Retention(Clock.systemUTC().instant().minus(it), extent()))
                .ifPresent(it -> prune(history, it));
        plimsoll.surroundings().out().flush();
        return ExitCodes.OK;
    }

    private Extent extent() {
        return histograms ? Extent.HISTOGRAMS : Extent.WHOLE_NIGHTS;
    }

    private void forget(History history) {
        NamedNight nights = new NamedNight(history, options.address(plimsoll));
        for (String night : named) {
            if (!history.forget(night)) {
                throw nights.unknown(night);
            }
            plimsoll.surroundings().out().println("forgot night " + night);
        }
    }

    private void prune(History history, Retention retention) {
        PrintWriter out = plimsoll.surroundings().out();
        if (dryRun) {
            List<Night> nights = history.prunable(retention);
            nights.forEach(it -> out.println("would forget " + what() + "night " + it.id()));
            out.println(nights.size() + " nights are old");
        } else {
            out.println("forgot " + what() + history.prune(retention) + " nights");
        }
    }

    private String what() {
        return histograms ? "the histograms of " : "";
    }
}
