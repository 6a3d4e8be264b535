package dev.plimsoll.chat;

/** Sends calls to the service on behalf of its users. Thread-safe. */
public interface ChatClient {
    /**
     * Makes one attempt: one request, never repeated, never redirected. A failing target is a result, not an
     * exception.
     */
    Exchange send(ChatCall call, UserId user);
}
