package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatCall;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One wire for all checks of a target: closed when as many as use it have closed it. */
final class SharedWire implements Wire {
    private final Wire wire;
    private final AtomicInteger users;

    SharedWire(Wire wire, int users) {
        this.wire = wire;
        this.users = new AtomicInteger(users);
    }

    @Override
    public Sighting send(ChatCall call, Caller caller, Duration deadline) {
        return wire.send(call, caller, deadline);
    }

    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            wire.close();
        }
    }
}
