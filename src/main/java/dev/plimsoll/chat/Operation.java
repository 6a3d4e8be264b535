package dev.plimsoll.chat;

import java.util.Arrays;
import java.util.Optional;

/** One kind of call to the chat service. Its label is the same in metrics, histograms, reports and JSON. */
public enum Operation {
    LIST_SESSIONS("list_sessions"),
    CREATE_SESSION("create_session"),
    GET_SESSION("get_session"),
    RENAME_SESSION("rename_session"),
    FAVORITE_SESSION("favorite_session"),
    DELETE_SESSION("delete_session"),
    LIST_MESSAGES("list_messages"),
    SEND_MESSAGE("send_message"),
    SMART_CHAT("smart_chat"),
    HEALTH("health");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * True when making the call twice leaves the service as making it once does (RFC 9110, 9.2.2). A rename is a PATCH,
     * but one that sets; what makes a favorite toggles under one of the contracts.
     */
    public boolean isIdempotent() {
        return switch (this) {
            case LIST_SESSIONS, GET_SESSION, RENAME_SESSION, DELETE_SESSION, LIST_MESSAGES, HEALTH -> true;
            case CREATE_SESSION, FAVORITE_SESSION, SEND_MESSAGE, SMART_CHAT -> false;
        };
    }

    public static Optional<Operation> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }
}
