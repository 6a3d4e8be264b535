package dev.plimsoll.config;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.probe.ProbeKeys;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of a target as their files hold them at the moment of each use. Thread-safe. */
public final class WatchedKeys implements Supplier<ProbeKeys> {
    private final WatchedKey primary;
    private final Optional<WatchedKey> next;

    /**
     * Reads them for the first time.
     *
     * @throws IllegalArgumentException when one is missing; the message names its place
     */
    public WatchedKeys(KeyPlaces places, SecretReader secrets) {
        this.primary = new WatchedKey(places.primary(), secrets);
        this.next = places.next().map(it -> new WatchedKey(it, secrets));
    }

    @Override
    public ProbeKeys get() {
        Optional<ApiKey> following = next.map(WatchedKey::get);
        return new ProbeKeys(primary.get(), following);
    }
}
