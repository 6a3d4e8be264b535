package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import java.util.Optional;

/**
 * Hands the reason why an exchange got no answer from the injector, which knows it, to the virtual user whose call it
 * was. Both run on one event loop, one right after the other, so a cell for each thread is enough.
 */
public final class NoAnswer {
    private final ThreadLocal<Optional<ErrorClass>> last = ThreadLocal.withInitial(Optional::empty);

    public void report(ErrorClass reason) {
        last.set(Optional.of(reason));
    }

    Optional<ErrorClass> take() {
        Optional<ErrorClass> reason = last.get();
        last.set(Optional.empty());
        return reason;
    }
}
