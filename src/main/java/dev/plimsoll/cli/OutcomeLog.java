package dev.plimsoll.cli;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.ProbeListener;
import dev.plimsoll.report.RunTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs when a check begins to fail and when it no longer does, not what goes on in between. Thread-safe. */
final class OutcomeLog implements ProbeListener {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeLog.class);

    private final Map<CheckId, Outcome> last = new ConcurrentHashMap<>();

    @Override
    public void added(CheckSettings check) {
        // Until it fails there is nothing to say.
    }

    @Override
    public void removed(CheckId check) {
        last.remove(check);
    }

    @Override
    public void finished(CheckRun run) {
        Outcome now = run.outcome() == Outcome.RECOVERED ? Outcome.SUCCESS : run.outcome();
        Outcome before = Optional.ofNullable(last.put(run.id(), now)).orElse(Outcome.SUCCESS);
        if (now != before) {
            // The row of a table without its head: one line, whatever the service said.
            LOG.warn("{}", RunTable.of(List.of(run)).get(1));
        }
    }

    @Override
    public void missed(CheckId check, MissedReason reason, long runs) {
        // Metrics and page tell of it; a busy machine would fill the log.
    }
}
