package dev.plimsoll.run;

import dev.plimsoll.chat.UserId;
import java.util.Optional;

/**
 * A session that may still be there.
 *
 * @param title as created; it may have been renamed to something longer since
 * @param sessionId absent when the answer to its creation never came
 */
public record OpenEntry(UserId user, String title, Optional<String> sessionId) {
    /** True for the title itself, and for one that goes on after it with another word. */
    boolean isTitledLike(String other) {
        if (!other.startsWith(title)) {
            return false;
        }
        String rest = other.substring(title.length());
        return rest.isEmpty() || !Character.isLetterOrDigit(rest.codePointAt(0));
    }
}
