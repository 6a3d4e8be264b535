package dev.plimsoll.run;

import dev.plimsoll.slo.Abort;
import dev.plimsoll.slo.AbortCause;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How a run comes to its end: whether somebody wants that ahead of its time, and who (the first to ask is the one who
 * counts), and how far the end has come. Thread-safe.
 */
final class RunEnd {
    private Optional<String> interruption = Optional.empty();
    private Optional<Abort> abort = Optional.empty();
    private volatile OptionalLong closed = OptionalLong.empty();
    private volatile boolean cutOff;

    /** From now on no call begins; the first time counts. */
    synchronized void close(long nanos) {
        if (closed.isEmpty()) {
            closed = OptionalLong.of(nanos);
        }
    }

    /** Since when no call begins. */
    OptionalLong closed() {
        return closed;
    }

    /** From now on calls that end do not count: the injector drops what is under way, which is no failure of theirs. */
    void cutOff() {
        cutOff = true;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** A person asks. */
    synchronized void interrupt(String how) {
        if (!isAsked()) {
            interruption = Optional.of(how);
        }
    }

    /** A rule was broken. */
    synchronized void abort(Abort broken) {
        if (!isAsked()) {
            abort = Optional.of(broken);
        }
    }

    synchronized boolean isAsked() {
        return interruption.isPresent() || abort.isPresent();
    }

    /** What the injector is to blame for. */
    synchronized List<Reason> faults() {
        return abortedBy(AbortCause.INJECTOR, ReasonCode.INJECTOR_FAULT);
    }

    /** What the target is to blame for. */
    synchronized List<Reason> failures() {
        return abortedBy(AbortCause.TARGET, ReasonCode.ABORTED);
    }

    /** An end that nobody is to blame for. */
    synchronized Optional<Reason> cutShort() {
        return interruption
                .map(how -> new Reason(ReasonCode.INTERRUPTED, how))
                .or(() -> abortedBy(AbortCause.CEILING, ReasonCode.ABORTED).stream()
                        .findFirst());
    }

    /** Why it ends, whoever is to blame; empty while nobody wants it to. */
    synchronized Optional<Reason> reason() {
        return Stream.of(faults(), failures(), cutShort().stream().toList())
                .flatMap(List::stream)
                .findFirst();
    }

    private List<Reason> abortedBy(AbortCause cause, ReasonCode code) {
        return abort.stream()
                .filter(it -> it.cause() == cause)
                .map(it -> new Reason(code, it.sentence()))
                .toList();
    }
}
