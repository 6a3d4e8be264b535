package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import java.util.EnumSet;
import java.util.Set;

/**
 * The calls an objective is about.
 *
 * @param name an operation's label, a group's name, or {@code all}
 */
public record Scope(String name, Set<Operation> operations) {
    public Scope {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a group needs at least one operation, '" + name + "' has none");
        }
        operations = Set.copyOf(operations);
    }

    /** Every call there is, by the name {@code all}. */
    public static Scope all() {
        return new Scope("all", EnumSet.allOf(Operation.class));
    }

    /** For use in a sentence. */
    String words() {
        return name.equals("all") ? "all calls" : name;
    }
}
