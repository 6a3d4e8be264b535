package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.AbortRules;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a run is held to while it goes on and afterwards.
 *
 * @param groups operations by the name of their group, for the progress line
 */
public record RunRules(Validity validity, AbortRules abort, Map<String, Set<Operation>> groups) {
    /** Small groups first: one that only puts others together says nothing new in one line. */
    public Map<String, Set<Operation>> shownGroups() {
        Map<String, Set<Operation>> kept = new LinkedHashMap<>();
        Set<Operation> seen = EnumSet.noneOf(Operation.class);
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<Operation>> it) ->
                                it.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .filter(it -> seen.addAll(it.getValue()))
                .forEach(it -> kept.put(it.getKey(), it.getValue()));
        return kept;
    }
}
