package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import java.util.Optional;

/** One made-up call of a sample run; times in nanoseconds. */
record SampleCall(int second, Operation operation, long service, long lag, Optional<ErrorClass> error) {
    long response() {
        return service + lag;
    }
}
