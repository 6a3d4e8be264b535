package dev.plimsoll.testing;

import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.client.Batches;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.client.Habit;
import dev.plimsoll.client.Retries;
import java.time.Duration;
import java.util.Set;

/** Clients as tests want them: lists and keys are remembered for 5 minutes, and batches are of 2 out of 3. */
public final class Behaviours {
    private Behaviours() {}

    public static ClientBehaviour with(Habit... habits) {
        return new ClientBehaviour(
                Retries.none(), Set.of(habits), Duration.ofMinutes(5), new Batches(2, Duration.ofMillis(100), 3));
    }

    /** Three retries, after 1, 2 and 3 s. */
    public static ClientBehaviour retrying() {
        return new ClientBehaviour(
                new Retries(new RetryPolicy(Backoff.LINEAR, 3, Duration.ofSeconds(1), 0)),
                Set.of(),
                Duration.ofMinutes(5),
                Batches.guide());
    }
}
