package dev.plimsoll.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells which runs may be compared: those whose workload, injector and target are the same have the same key. */
public final class SeriesKey {
    private static final int SHOWN_BYTES = 8;

    private SeriesKey() {}

    /** The first 16 hex digits of the SHA-256 over all parts, by name. */
    public static String of(Map<String, String> parts) {
        SortedMap<String, String> sorted = new TreeMap<>(parts);
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
