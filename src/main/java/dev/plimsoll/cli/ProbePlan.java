package dev.plimsoll.cli;

import dev.plimsoll.probe.Check;
import dev.plimsoll.probe.ProbeKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A configuration, ready to run.
 *
 * @param keys of each target, by its name
 */
record ProbePlan(List<Check> checks, Map<String, Supplier<ProbeKeys>> keys) {
    ProbePlan {
        checks = List.copyOf(checks);
        keys = Map.copyOf(keys);
    }

    /** The keys of this moment. */
    Map<String, ProbeKeys> keysNow() {
        Map<String, ProbeKeys> now = new LinkedHashMap<>();
        keys.forEach((target, current) -> now.put(target, current.get()));
        return now;
    }

    void close() {
        checks.forEach(Check::close);
    }

    @Override
    public String toString() {
        return count(checks.size(), "check") + " of " + count(keys.size(), "target");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
