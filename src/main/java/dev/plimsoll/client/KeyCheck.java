package dev.plimsoll.client;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Reading;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * What a front-end knows about its key. A good answer holds for a while; only a 401 says that the key is invalid, and
 * any other failure leaves what was known as it was. Thread-safe.
 */
final class KeyCheck {
    private final long interval;
    private final LongSupplier nanos;
    private OptionalLong confirmed = OptionalLong.empty();
    private boolean valid = true;

    KeyCheck(Duration interval, LongSupplier nanos) {
        this.interval = interval.toNanos();
        this.nanos = nanos;
    }

    synchronized boolean isDue() {
        return confirmed.isEmpty() || nanos.getAsLong() - confirmed.getAsLong() >= interval;
    }

    synchronized boolean isValid() {
        return valid;
    }

    synchronized void answered(Reading reading) {
        if (reading instanceof Reading.Accepted) {
            valid = true;
            confirmed = OptionalLong.of(nanos.getAsLong());
        } else if (reading instanceof Reading.Refused refused && refused.errorClass() == ErrorClass.UNAUTHORIZED) {
            valid = false;
        }
    }
}
