package dev.plimsoll.run;

import java.util.Map;
import java.util.TreeMap;

/**
 * What users saw besides the calls of one operation. What is cached or joined is no call.
 *
 * @param cached reads that the client answered from memory
 * @param joined reads that shared the answer of one under way
 * @param rolledBack changes that were shown at once and taken back
 * @param notices how often users were told what, in words
 */
public record UserView(long cached, long joined, long rolledBack, Map<String, Long> notices) {
    public static final UserView NOTHING = new UserView(0, 0, 0, Map.of());

    UserView plus(UserView other) {
        Map<String, Long> all = new TreeMap<>(notices);
        other.notices.forEach((notice, count) -> all.merge(notice, count, Long::sum));
        return new UserView(cached + other.cached, joined + other.joined, rolledBack + other.rolledBack, all);
    }
}
