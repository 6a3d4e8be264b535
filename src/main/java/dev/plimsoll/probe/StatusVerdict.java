package dev.plimsoll.probe;

import java.time.Instant;

/**
 * What is known of a key.
 *
 * @param at the latest run that said so
 */
public record StatusVerdict(AuthVerdict verdict, Instant at) {
    public StatusVerdict {
        if (verdict == AuthVerdict.UNKNOWN) {
            throw new IllegalArgumentException("nothing is known of a key whose verdict is unknown");
        }
    }
}
