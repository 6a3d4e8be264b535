package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key.
 *
 * @param verdict the last that said anything; unknown before the first, never valid
 * @param verified when that was
 */
public record AuthState(AuthVerdict verdict, Optional<Instant> verified) {
    public AuthState {
        if ((verdict == AuthVerdict.UNKNOWN) != verified.isEmpty()) {
            throw new IllegalArgumentException("a verdict has the time it was reached, and unknown has none: "
                    + verdict.label() + ", " + verified);
        }
    }

    public static AuthState unknown() {
        return new AuthState(AuthVerdict.UNKNOWN, Optional.empty());
    }

    /** What is known after one more run; a run that learned nothing changes nothing. */
    public AuthState after(AuthVerdict seen, Instant when) {
        return seen == AuthVerdict.UNKNOWN ? this : new AuthState(seen, Optional.of(when));
    }

    /** How old the knowledge is. */
    public Optional<Duration> age(Instant now) {
        return verified.map(it -> Duration.between(it, now));
    }
}
