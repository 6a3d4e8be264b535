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

    public static Optional<Operation> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }
}
