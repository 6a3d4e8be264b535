package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one contract accepts, as data. */
record Rules(Pattern userId, Pattern sessionId, TextRule title, TextRule content, TextRule message, int defaultLimit) {
    private static final int LONGEST_CONTEXT = 1000;
    static final int GREATEST_LIMIT = 100;

    static Rules guide() {
        return new Rules(
                Pattern.compile(".*\\S.*"),
                Pattern.compile(".+"),
                TextRule.required("title", 10_000),
                TextRule.required("content", 100_000),
                TextRule.required("message", 100_000),
                20);
    }

    static Rules deployed() {
        return new Rules(
                Pattern.compile("[A-Za-z0-9_-]{3,50}"),
                Pattern.compile("[0-9a-f]{24}"),
                new TextRule("title", 200, Optional.of("New Chat")),
                TextRule.required("content", 10_000),
                TextRule.required("message", 4000),
                50);
    }

    /** The context that a smart chat may bring. */
    void checkSmartChatContext(JsonNode body) {
        JsonNode context = body.path("context");
        boolean absent = context.isMissingNode() || context.isNull();
        if (!absent && (!context.isTextual() || context.textValue().length() > LONGEST_CONTEXT)) {
            throw new RefusedException(
                    Refusal.INVALID, "context must be a text of at most " + LONGEST_CONTEXT + " characters.");
        }
    }
}
