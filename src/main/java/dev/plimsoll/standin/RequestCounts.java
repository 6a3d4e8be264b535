package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Every request whose head was read, by operation and status. A request counts as {@code none} from its head on until
 * its answer was written, so none is ever missing. Thread-safe.
 */
final class RequestCounts {
    private static final int STATUSES = 600;
    private static final Operation[] OPERATIONS = Operation.values();
    private static final int UNKNOWN = OPERATIONS.length;

    private final LongAdder[] received = adders(UNKNOWN + 1);
    private final LongAdder[][] answered =
            IntStream.rangeClosed(0, UNKNOWN).mapToObj(i -> adders(STATUSES)).toArray(LongAdder[][]::new);

    private static LongAdder[] adders(int count) {
        return IntStream.range(0, count).mapToObj(i -> new LongAdder()).toArray(LongAdder[]::new);
    }

    void received(Route route) {
        received[index(route)].increment();
    }

    void answered(Route route, int status) {
        answered[index(route)][status].increment();
    }

    /** By operation label, then by status; what never came is left out. */
    Map<String, Map<String, Long>> snapshot() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (int i = 0; i <= UNKNOWN; i++) {
            Map<String, Long> statuses = statusesOf(i);
            if (!statuses.isEmpty()) {
                counts.put(i == UNKNOWN ? Route.UNKNOWN_LABEL : OPERATIONS[i].label(), statuses);
            }
        }
        return counts;
    }

    /** Answers are read before requests: an answer between the two readings cannot make {@code none} negative. */
    private Map<String, Long> statusesOf(int index) {
        Map<String, Long> statuses = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            long count = answered[index][status].sum();
            if (count > 0) {
                statuses.put(Integer.toString(status), count);
            }
        }
        long all = statuses.values().stream().mapToLong(Long::longValue).sum();
        long none = received[index].sum() - all;
        if (none > 0) {
            statuses.put("none", none);
        }
        return statuses;
    }

    private static int index(Route route) {
        return route.operation().map(Enum::ordinal).orElse(UNKNOWN);
    }
}
