package dev.plimsoll.capacity.trial;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.Objectives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How large a share of each operation's calls missed each objective. */
final class MissedShares {
    private record Share(long missed, long total) {
        static final Share NONE = new Share(0, 0);

        Share plus(Holding holding) {
            return new Share(missed + (holding == Holding.MISSED ? 1 : 0), total + 1);
        }

        double value() {
            return total == 0 ? 0 : (double) missed / total;
        }
    }

    private final List<Objective> objectives;
    private final List<Map<Operation, Share>> shares = new ArrayList<>();

    MissedShares(Objectives objectives) {
        this.objectives = objectives.asList();
        this.objectives.forEach(any -> shares.add(new EnumMap<>(Operation.class)));
    }

    void add(int objective, Operation operation, Holding holding) {
        Map<Operation, Share> byOperation = shares.get(objective);
        byOperation.put(
                operation, byOperation.getOrDefault(operation, Share.NONE).plus(holding));
    }

    /** Of equal shares that of more calls counts. */
    List<Operation> worst() {
        return IntStream.range(0, shares.size()).mapToObj(this::worstOf).toList();
    }

    private Operation worstOf(int objective) {
        Comparator<Map.Entry<Operation, Share>> byShare =
                Comparator.comparingDouble(it -> it.getValue().value());
        return shares.get(objective).entrySet().stream()
                .max(byShare.thenComparing(it -> it.getValue().total()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> objectives.get(objective).scope().operations().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
