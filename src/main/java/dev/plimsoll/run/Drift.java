package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Fields that answers held beyond the contract: each named once, a bounded number of them. Thread-safe. */
final class Drift {
    private static final int MOST = 100;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    void add(Operation operation, List<String> fields) {
        for (String field : fields) {
            if (seen.size() < MOST) {
                seen.add(operation.label() + ": " + INDEX.matcher(field).replaceAll("[]"));
            }
        }
    }

    List<String> seen() {
        return List.copyOf(seen);
    }
}
