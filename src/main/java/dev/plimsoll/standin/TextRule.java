package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a text field of a request may hold. A field with a fallback may be left out. */
record TextRule(String field, int longest, Optional<String> fallback) {
    static TextRule required(String field, int longest) {
        return new TextRule(field, longest, Optional.empty());
    }

    /** The field's text; not blank and not too long. */
    String read(JsonNode body) {
        JsonNode value = body.path(field);
        if (fallback.isPresent() && (value.isMissingNode() || value.isNull())) {
            return fallback.get();
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw new RefusedException(Refusal.INVALID, field + " must be a text of 1 to " + longest + " characters.");
        }
        return value.textValue();
    }
}
