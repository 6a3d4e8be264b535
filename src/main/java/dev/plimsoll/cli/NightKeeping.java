package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.report.PendingNights;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sees to it that a night enters the history, sooner or later: it is on disk before the history is asked, and leaves it
 * when the history has it. So it is lost neither when the history is away nor when the program is killed.
 */
final class NightKeeping {
    private final Supplier<History> history;
    private final PendingNights pending;

    /** @param history opens it, or throws {@link HistoryAwayException} */
    NightKeeping(Supplier<History> history, PendingNights pending) {
        this.history = history;
        this.pending = pending;
    }

    /** Keeps a night, and what is pending before it; a sentence about what came of it. */
    String keep(NightRecord night) {
        Path file = pending.add(night);
        try {
            int nights = bringIn();
            return "the history has night " + night.night().id()
                    + (nights > 1 ? ", and " + (nights - 1) + " that were pending" : "");
        } catch (HistoryAwayException away) {
            return away.getMessage() + "; night " + night.night().id() + " is kept in " + file
                    + " and enters the history next time";
        }
    }

    /**
     * Brings in what is pending from earlier nights.
     *
     * @return how many nights that were
     * @throws HistoryAwayException when the history is still away
     */
    int bringIn() {
        List<NightRecord> nights = pending.all();
        if (!nights.isEmpty()) {
            History open = history.get();
            for (NightRecord night : nights) {
                open.keep(night);
                pending.remove(night);
            }
        }
        return nights.size();
    }
}
