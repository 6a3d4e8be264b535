package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads which calls an objective or a rule is about. */
record ScopeReader(Map<String, Set<Operation>> groups) {
    /** Empty when there is neither an operation nor a group of that name. */
    Optional<Scope> read(String name) {
        if (name.equals("all")) {
            return Optional.of(Scope.all());
        }
        return Operation.labelled(name)
                .map(operation -> new Scope(name, Set.of(operation)))
                .or(() -> Optional.ofNullable(groups.get(name)).map(operations -> new Scope(name, operations)));
    }

    /** For messages. */
    String known() {
        String operations =
                Arrays.stream(Operation.values()).map(Operation::label).collect(Collectors.joining(" "));
        String named = groups.isEmpty() ? "" : ", a group (" + String.join(" ", new TreeSet<>(groups.keySet())) + ")";
        return "an operation (" + operations + ")" + named + " or all";
    }
}
