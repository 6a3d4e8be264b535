package dev.plimsoll.probe;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One check of one target, ready to run. {@link Checks} makes it; whoever has it closes it. */
public final class Check implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final ProbeTarget target;
    private final CheckSettings settings;
    private final Procedure procedure;
    private final CheckTools tools;
    private final FixedRate usualRate;
    private final FixedRate failingRate;
    private final AtomicBoolean closed = new AtomicBoolean();

    Check(ProbeTarget target, CheckSettings settings, Procedure procedure, CheckTools tools) {
        this.target = target;
        this.settings = settings;
        this.procedure = procedure;
        this.tools = tools;
        this.usualRate = FixedRate.of(id(), settings.interval());
        this.failingRate = FixedRate.of(id(), settings.failingInterval().orElse(settings.interval()));
    }

    public CheckSettings settings() {
        return settings;
    }

    public CheckId id() {
        return settings.id();
    }

    FixedRate usualRate() {
        return usualRate;
    }

    /** The rate at which it is looked at while it fails. */
    FixedRate failingRate() {
        return failingRate;
    }

    /** True when the other does the same to the same target, so that it need not take this one's place. */
    public boolean isSameAs(Check other) {
        return target.equals(other.target) && settings.equals(other.settings);
    }

    /**
     * Runs now, in the caller's thread, and ends within the limits of the settings. Whatever goes wrong is in the result.
     *
     * @param scheduled from when delay and duration count
     */
    public CheckRun run(Instant scheduled) {
        Attempts attempts = new Attempts(tools.wire(), settings, tools.timing());
        RunInProgress run = new RunInProgress(settings, attempts, tools.timing(), scheduled);
        try {
            procedure.perform(run);
        } catch (RuntimeException | Error bug) {
            // An executor drops, without a word, a task that throws; and a bug in one check is no reason to stop
            // probing.
            LOG.error("check {} broke", id(), bug);
            run.broke(bug);
        }
        return run.ended();
    }

    /** Cuts what is under way; a run that goes on, or comes later, ends at once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            tools.timing().sleeper().close();
            tools.wire().close();
        }
    }
}
