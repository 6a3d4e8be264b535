package dev.plimsoll.config;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.probe.CheckKind;
import java.util.Locale;
import java.util.Optional;

/** The kinds of check that settings can ask for, each with the keys of its own. */
enum CheckChoice {
    HEALTH,
    KEY,
    JOURNEY,
    OPERATION;

    private enum Depth {
        SHALLOW,
        DEEP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    CheckKind read(Section check) {
        return switch (this) {
            case HEALTH ->
                new CheckKind.Health(check.get("depth", Kind.oneOf(Depth.values(), Depth::word)) == Depth.DEEP);
            case KEY -> new CheckKind.Key(check.get("operation", ProbeKinds.CHEAP_READ));
            case JOURNEY ->
                new CheckKind.Journey(
                        check.get("smart-chat", ProbeKinds.SWITCH), check.get("orphan-age", Kind.POSITIVE_DURATION));
            case OPERATION -> operation(check);
        };
    }

    /** What a check is called that was given no name. */
    static String usualName(CheckKind kind) {
        return kind.match(
                health -> health.label(),
                key -> key.label(),
                journey -> journey.label(),
                read -> read.operation().label());
    }

    private static CheckKind operation(Section check) {
        Operation operation = check.get("operation", ProbeKinds.READ);
        Optional<String> session = check.find("session-id", Kind.TEXT);
        boolean ofOneSession = operation == Operation.GET_SESSION || operation == Operation.LIST_MESSAGES;
        check.require(
                ofOneSession == session.isPresent(),
                "session-id",
                ofOneSession
                        ? "the id of a session for " + operation.label() + ", but it is missing"
                        : "none, since " + operation.label() + " is not about one session");
        return new CheckKind.Read(operation, session);
    }
}
