package dev.plimsoll.testing;

import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.ProbeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps all that a prober tells, in its order. */
public final class HeardRuns implements ProbeListener {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<CheckRun> runs = new CopyOnWriteArrayList<>();

    public List<CheckRun> runs() {
        return runs;
    }

    /** Such as {@code added a}, {@code finished a}, {@code missed a late 2}, {@code removed a}. */
    public List<String> events() {
        return events;
    }

    @Override
    public void added(CheckSettings check) {
        events.add("added " + check.id().check());
    }

    @Override
    public void removed(CheckId check) {
        events.add("removed " + check.check());
    }

    @Override
    public void finished(CheckRun run) {
        runs.add(run);
        events.add("finished " + run.id().check());
    }

    @Override
    public void missed(CheckId check, MissedReason reason, long count) {
        events.add("missed " + check.check() + " " + reason.label() + " " + count);
    }
}
