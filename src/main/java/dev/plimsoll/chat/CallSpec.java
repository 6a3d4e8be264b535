package dev.plimsoll.chat;

import java.util.Set;

/**
 * How one operation is called under a contract, and what must come back.
 *
 * @param path below the base URL; {@code :id} stands for the session
 * @param accepted the statuses that mean it was done
 */
public record CallSpec(String method, String path, Set<Integer> accepted, Shape reply) {
    static CallSpec get(String path, Shape reply) {
        return new CallSpec("GET", path, Set.of(200), reply);
    }

    static CallSpec post(String path, Set<Integer> accepted, Shape reply) {
        return new CallSpec("POST", path, accepted, reply);
    }

    static CallSpec patch(String path, Shape reply) {
        return new CallSpec("PATCH", path, Set.of(200), reply);
    }

    static CallSpec delete(String path, Set<Integer> accepted, Shape reply) {
        return new CallSpec("DELETE", path, accepted, reply);
    }
}
