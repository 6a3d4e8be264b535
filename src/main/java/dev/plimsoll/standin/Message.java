package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One stored message. */
record Message(String id, String sessionId, Draft draft, String createdAt) {
    /** A message as somebody wants to send it. */
    record Draft(String sender, String content, Optional<JsonNode> context) {}
}
