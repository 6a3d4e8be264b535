package dev.plimsoll.chat;

import java.util.Optional;

/**
 * One call, ready to be sent: its headers are still to come.
 *
 * @param path below the base URL, with its query
 * @param body JSON text, when the call has one
 */
public record ChatCall(Operation operation, String method, String path, Optional<String> body) {}
