package dev.plimsoll.standin;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** The query of a request line. */
final class Query {
    private final Map<String, List<String>> values;

    Query(String uri) {
        values = uri.indexOf('?') < 0 ? Map.of() : new QueryStringDecoder(uri).parameters();
    }

    /** A whole number between two bounds; the fallback when it is absent. */
    int number(String name, int fallback, int least, int greatest) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(given.get(0));
            if (value >= least && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // The same refusal as for a number out of bounds.
        }
        throw new RefusedException(
                Refusal.INVALID, name + " must be a whole number from " + least + " to " + greatest + ".");
    }
}
