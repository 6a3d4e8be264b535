package dev.plimsoll.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Gives ids of 24 hex digits, as the service's database does, and the time as the service writes it. Thread-safe. */
final class Identities {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    private final InstantSource clock;
    private final SplittableRandom random;
    private int made;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    private record Written(long millis, String text) {}

    Identities(InstantSource clock, SplittableRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Never the same twice: the last 8 digits count. */
    synchronized String nextId() {
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(++made);
    }

    /** Under load many requests share a millisecond, and writing it takes as long as storing a message. */
    String now() {
        long millis = clock.millis();
        Written known = last;
        if (known.millis() != millis) {
            known = new Written(millis, FORM.format(Instant.ofEpochMilli(millis)));
            last = known;
        }
        return known.text();
    }
}
