package dev.plimsoll.workload;

import dev.plimsoll.chat.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls gathered into visits: a client who was silent for half an hour begins another one, as web analytics has it. */
final class ObservedVisits {
    private static final long SILENCE = 1_800_000_000_000L;

    /** A visit with the kinds of calls it made. */
    private static final class Seen {
        private final long start;
        private final Set<Operation> operations = EnumSet.noneOf(Operation.class);
        private long last;

        Seen(long start) {
            this.start = start;
        }
    }

    private final List<Seen> visits = new ArrayList<>();

    private ObservedVisits() {}

    static ObservedVisits of(List<ObservedCall> calls) {
        ObservedVisits visits = new ObservedVisits();
        Map<String, Seen> latest = new HashMap<>();
        calls.stream().sorted(Comparator.comparingLong(ObservedCall::nanos)).forEach(call -> {
            Seen seen = latest.get(call.client());
            if (seen == null || call.nanos() - seen.last > SILENCE) {
                seen = new Seen(call.nanos());
                latest.put(call.client(), seen);
                visits.visits.add(seen);
            }
            seen.last = call.nanos();
            seen.operations.add(call.operation());
        });
        return visits;
    }

    /** When they began, in order, in nanoseconds since the epoch. */
    List<Long> starts() {
        return visits.stream().map(it -> it.start).toList();
    }

    /** How many of them made such a call. */
    int with(Operation operation) {
        return (int)
                visits.stream().filter(it -> it.operations.contains(operation)).count();
    }
}
