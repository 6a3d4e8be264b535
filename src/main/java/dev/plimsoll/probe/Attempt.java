package dev.plimsoll.probe;

import dev.plimsoll.chat.Blame;
import dev.plimsoll.chat.ErrorClass;
import java.time.Instant;
import java.util.Optional;

/**
 * One exchange of a run, judged.
 *
 * @param number from 1; the later ones are retries
 * @param at when it began
 * @param errorClass empty when it succeeded
 * @param detail what was wrong, for people; empty when nothing was
 */
public record Attempt(int number, Instant at, Sighting sighting, Optional<ErrorClass> errorClass, String detail) {
    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("attempts are numbered from 1, was " + number);
        }
    }

    public boolean isRetry() {
        return number > 1;
    }

    public AttemptResult result() {
        return errorClass.map(Attempt::resultOf).orElse(AttemptResult.SUCCESS);
    }

    private static AttemptResult resultOf(ErrorClass failure) {
        return failure == ErrorClass.RATE_LIMITED || failure.blame() == Blame.SELF
                ? AttemptResult.INCONCLUSIVE
                : AttemptResult.FAILURE;
    }
}
