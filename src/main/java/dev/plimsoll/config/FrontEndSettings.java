package dev.plimsoll.config;

import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.client.Batches;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.client.Habit;
import dev.plimsoll.client.Retries;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client does between its user and the service.
 *
 * @param full how clients behave in profiles that ask for full ones
 */
public record FrontEndSettings(ClientBehaviour full) {
    private enum Switch {
        ON,
        OFF
    }

    /** How the clients of a profile behave. */
    public ClientBehaviour behaviour(ClientKind kind) {
        return switch (kind) {
            case PLAIN -> ClientBehaviour.plain();
            case FULL -> full;
        };
    }

    static FrontEndSettings read(Section client) {
        FrontEndSettings settings = new FrontEndSettings(new ClientBehaviour(
                retries(client),
                habits(client),
                client.get("memory", Kind.POSITIVE_DURATION),
                batches(client.section("batch"))));
        client.refuseOthers();
        return settings;
    }

    private static Retries retries(Section client) {
        Backoff backoff = client.get("retries", Kind.oneOf(Backoff.values(), Backoff::label));
        int most = client.get("max-retries", Kind.COUNT);
        Duration wait = client.get("retry-wait", Kind.DURATION);
        return backoff == Backoff.NONE ? Retries.none() : new Retries(new RetryPolicy(backoff, most, wait, 0));
    }

    private static Set<Habit> habits(Section client) {
        return Arrays.stream(Habit.values())
                .filter(habit -> isOn(client, habit))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOn(Section client, Habit habit) {
        return client.get(habit.label(), Kind.oneOf(Switch.values(), FrontEndSettings::word)) == Switch.ON;
    }

    private static String word(Switch position) {
        return position.name().toLowerCase(Locale.ROOT);
    }

    private static Batches batches(Section batch) {
        Batches batches = new Batches(
                batch.get("size", Kind.COUNT), batch.get("gap", Kind.DURATION), batch.get("collect", Kind.COUNT));
        batch.refuseOthers();
        return batches;
    }
}
