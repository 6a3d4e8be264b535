package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Standing;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history label}. */
@Command(
        name = "label",
        sortOptions = false,
        description = "Note something about a night, or take it out of the baseline.")
final class HistoryLabelCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(paramLabel = "NIGHT", index = "0", description = "As the list names it.")
    private String night = "";

    @Parameters(paramLabel = "TEXT", index = "1", arity = "0..1", description = "The note; '' takes it away.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--leave-out", description = "Do not compare later nights with this one.")
    private boolean leaveOut;

    @Option(names = "--take-in", description = "Compare later nights with it again.")
    private boolean takeIn;

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    HistoryLabelCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        if ((leaveOut && takeIn) || (text.isEmpty() && !leaveOut && !takeIn)) {
            throw new UserMistake("what should be noted about night " + night
                    + "? Give a TEXT, and either --leave-out or --take-in if you like");
        }
        History history = options.existing(plimsoll);
        NamedNight named = new NamedNight(history, options.address(plimsoll));
        text.ifPresent(it -> require(history.label(night, Optional.of(it).filter(note -> !note.isBlank())), named));
        if (leaveOut || takeIn) {
            require(history.stand(night, leaveOut ? Standing.LEFT_OUT : Standing.BASELINE), named);
        }
        return ExitCodes.OK;
    }

    private void require(boolean found, NamedNight named) {
        if (!found) {
            throw named.unknown(night);
        }
    }
}
