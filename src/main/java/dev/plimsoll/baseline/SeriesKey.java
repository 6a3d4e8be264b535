package dev.plimsoll.baseline;

import dev.plimsoll.run.Manifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which runs may be compared: those whose workload, injectors, JVM, Gatling, target, contract and data are the same
 * have the same key, and are a series.
 *
 * @param parts what must be the same, by its name
 */
public record SeriesKey(SortedMap<String, String> parts) {
    /** What a manifest's settings say besides, and runs that can be compared may differ in. */
    private static final Set<String> NO_PARTS =
            Set.of(Manifest.INJECTOR, Manifest.MERGED, Manifest.PLANNED_USERS, Manifest.BUILD, Manifest.NIGHT);

    private static final int SHOWN_BYTES = 8;

    public SeriesKey {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public static SeriesKey of(Map<String, String> parts) {
        return new SeriesKey(new TreeMap<>(parts));
    }

    /** The key of a run; where its environment has a name, that counts instead of the URL. */
    public static SeriesKey of(Manifest manifest) {
        SortedMap<String, String> parts = new TreeMap<>(manifest.environment());
        parts.putAll(manifest.settings());
        parts.keySet().removeAll(NO_PARTS);
        parts.put("simulation", manifest.simulation());
        if (!parts.containsKey(Manifest.TARGET_ENVIRONMENT)) {
            parts.put("target", manifest.target());
        }
        parts.put("contract", manifest.contract());
        parts.put("injectors", injectors(manifest.settings()));
        return new SeriesKey(parts);
    }

    private static String injectors(Map<String, String> settings) {
        String shares = settings.getOrDefault(Manifest.INJECTOR, "1/1");
        return settings.containsKey(Manifest.MERGED)
                ? shares.split(" \\+ ").length + " together"
                : shares.substring(shares.indexOf('/') + 1);
    }

    /** The first 16 hex digits of the SHA-256 over all parts, by name. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    /** What keeps runs of this key from being compared with those of an earlier one, in words; empty when nothing does. */
    public List<String> whyNotComparable(SeriesKey earlier) {
        SortedMap<String, String> theirs = earlier.parts;
        return union(parts.keySet(), theirs.keySet()).stream()
                .filter(name -> !said(parts, name).equals(said(theirs, name)))
                .map(name -> name + " is " + said(parts, name) + ", was " + said(theirs, name))
                .toList();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static String said(Map<String, String> parts, String name) {
        return parts.containsKey(name) ? "'" + parts.get(name) + "'" : "not given";
    }
}
