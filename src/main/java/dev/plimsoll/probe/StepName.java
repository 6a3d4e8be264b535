package dev.plimsoll.probe;

import java.util.List;
import java.util.Locale;

/** The steps that checks are made of; their labels are a closed set. */
public enum StepName {
    HEALTH,
    /** The leg of a key check with the key in use. */
    REAL,
    /** Its leg with a wrong key. */
    CONTROL,
    /** Its leg with the key that is next. */
    NEXT,
    LIST,
    CREATE,
    SEND,
    FIND,
    RENAME,
    SMART_CHAT,
    DELETE,
    /** The one call of an operation check. */
    READ,
    CLEANUP_LIST,
    CLEANUP_DELETE,
    ORPHAN_DELETE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what is done to leave nothing behind; it does not decide how a run ended. */
    public boolean isCleanup() {
        return this == CLEANUP_LIST || this == CLEANUP_DELETE || this == ORPHAN_DELETE;
    }

    /** The steps that a check of a kind can have. */
    public static List<StepName> of(CheckKind kind) {
        return kind.match(
                health -> List.of(HEALTH),
                key -> List.of(REAL, CONTROL, NEXT),
                journey -> journeySteps(),
                read -> List.of(READ));
    }

    private static List<StepName> journeySteps() {
        return List.of(
                LIST, CREATE, SEND, FIND, RENAME, SMART_CHAT, DELETE, CLEANUP_LIST, CLEANUP_DELETE, ORPHAN_DELETE);
    }
}
