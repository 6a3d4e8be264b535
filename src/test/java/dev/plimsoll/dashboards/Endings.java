package dev.plimsoll.dashboards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Ends what was begun, the latest first, also when not everything could be begun. */
final class Endings implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();

    /** The resource, which will be ended so. */
    <T> T of(T resource, Consumer<T> end) {
        endings.push(() -> end.accept(resource));
        return resource;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
