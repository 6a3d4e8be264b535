package dev.plimsoll.chat;

import java.util.random.RandomGenerator;

/** Random base-36 suffixes, as the service's own front end makes them: up to 9 characters. */
final class Base36 {
    private static final long BOUND = 101_559_956_668_416L; // 36^9

    private Base36() {}

    static String suffix(RandomGenerator random) {
        return Long.toString(random.nextLong(BOUND), 36);
    }
}
