package dev.plimsoll.config;

import dev.plimsoll.chat.ApiKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key in a place, read again when its file changed: each use looks at the file's time, size and identity only. What
 * cannot be used (somebody may be writing it just now) leaves the key as it was and is said once. Thread-safe.
 */
final class WatchedKey implements Supplier<ApiKey> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedKey.class);

    private final KeyPlace place;
    private final SecretReader secrets;
    private Optional<Stamp> seen;
    private ApiKey key;

    /**
     * Reads it for the first time.
     *
     * @throws IllegalArgumentException when there is none
     */
    WatchedKey(KeyPlace place, SecretReader secrets) {
        this.place = place;
        this.secrets = secrets;
        this.seen = stamp();
        this.key = secrets.key(place);
    }

    @Override
    public synchronized ApiKey get() {
        Optional<Stamp> now = stamp();
        if (!now.equals(seen)) {
            seen = now;
            readAgain();
        }
        return key;
    }

    private void readAgain() {
        try {
            ApiKey read = secrets.key(place);
            if (!read.equals(key)) {
                LOG.info("{} holds another key now, {} instead of {}", place, read.id(), key.id());
                key = read;
            }
        } catch (IllegalArgumentException unusable) {
            LOG.warn("{}; key {} is used further on", unusable.getMessage(), key.id());
        }
    }

    private Optional<Stamp> stamp() {
        return place.match(file -> Stamp.of(file.path()), variable -> Optional.empty());
    }

    /** Tells a file from what it was before. */
    private record Stamp(FileTime modified, long size, String identity) {
        static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey())));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }
}
