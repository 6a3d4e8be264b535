package dev.plimsoll.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.hc.core5.io.Closer;

/**
 * The time of one exchange: when it is up, or when the exchange is canceled before, whatever the exchange waits for is
 * cut. Cut once; the first reason stands. Thread-safe.
 */
final class Deadline implements AutoCloseable {
    private enum State {
        RUNNING,
        PAST,
        CANCELED
    }

    private final Duration length;
    private final long end;
    private final Consumer<Deadline> whenClosed;
    private State state = State.RUNNING;
    private Closeable waitedFor = () -> {};

    Deadline(Duration length, Consumer<Deadline> whenClosed) {
        this.length = length;
        this.end = System.nanoTime() + length.toNanos();
        this.whenClosed = whenClosed;
    }

    /**
     * From now on this is cut, and nothing that was named before.
     *
     * @throws InterruptedIOException when it is too late, and then it is cut already
     */
    void guard(Closeable next) throws IOException {
        synchronized (this) {
            waitedFor = next;
            if (state == State.RUNNING) {
                return;
            }
        }
        Closer.closeQuietly(next);
        throw new InterruptedIOException("cut");
    }

    void pass() {
        cut(State.PAST);
    }

    void cancel() {
        cut(State.CANCELED);
    }

    synchronized boolean isPast() {
        return state == State.PAST;
    }

    synchronized boolean isCanceled() {
        return state == State.CANCELED;
    }

    synchronized boolean isOver() {
        return state != State.RUNNING;
    }

    Duration length() {
        return length;
    }

    /** At least a millisecond: to sockets, nothing means for ever. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    /** The exchange is over. */
    @Override
    public void close() {
        whenClosed.accept(this);
    }

    private void cut(State reason) {
        Closeable cut;
        synchronized (this) {
            if (state != State.RUNNING) {
                return;
            }
            state = reason;
            cut = waitedFor;
        }
        Closer.closeQuietly(cut);
    }
}
