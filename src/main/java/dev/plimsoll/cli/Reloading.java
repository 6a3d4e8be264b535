package dev.plimsoll.cli;

import dev.plimsoll.config.InvalidConfigException;
import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.metrics.ProberMeters;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.Prober;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration in use, and the way to another one: it is read and made ready as a whole first. One with a problem
 * changes nothing. Thread-safe.
 */
final class Reloading {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    /** A configuration and what was made of it. */
    record InUse(ProbeConfig config, ProbePlan plan) {}

    private final Supplier<ProbeConfig> file;
    private final ProbePlanner planner;
    private final Prober prober;
    private final ProberMeters meters;
    private volatile InUse inUse;

    /** @param file reads it anew each time */
    Reloading(Supplier<ProbeConfig> file, ProbePlanner planner, Prober prober, ProbeRecords records) {
        this.file = file;
        this.planner = planner;
        this.prober = prober;
        this.meters = records.prober();
        this.inUse = read();
        records.show(this::keys);
    }

    /** Begins to probe. */
    void begin() {
        prober.schedule(inUse.plan().checks());
    }

    ProbeConfig config() {
        return inUse.config();
    }

    ProbePlan plan() {
        return inUse.plan();
    }

    /** Puts the file of this moment to use; what keeps it from that, if anything. */
    synchronized Optional<String> reload() {
        try {
            InUse next = read();
            prober.schedule(next.plan().checks());
            noteWhatStays(next.config());
            inUse = next;
            meters.reloaded(InstantSource.system().instant());
            LOG.info("the configuration was read again: {}", next.plan());
            return Optional.empty();
        } catch (InvalidConfigException | UserMistake | IllegalArgumentException unusable) {
            meters.reloadFailed();
            LOG.warn("the configuration stays as it was: {}", unusable.getMessage());
            return Optional.of(String.valueOf(unusable.getMessage()));
        }
    }

    private InUse read() {
        ProbeConfig config = file.get();
        return new InUse(config, planner.plan(config));
    }

    private void noteWhatStays(ProbeConfig next) {
        ProbeConfig before = inUse.config();
        if (!next.web().equals(before.web()) || !next.history().equals(before.history())) {
            LOG.warn("plimsoll.probe.web and plimsoll.probe.history-file are read at the start only: restart the"
                    + " prober for their changes");
        }
    }

    private Map<String, ProbeKeys> keys() {
        return inUse.plan().keysNow();
    }
}
