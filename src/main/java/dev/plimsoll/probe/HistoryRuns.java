package dev.plimsoll.probe;

import dev.plimsoll.chat.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The last runs of a check. Failures are kept longer than the rest: they are few, and what an engineer comes for.
 *
 * @param newestFirst twenty failures and five of each other outcome, at most
 */
public record HistoryRuns(List<HistoryRun> newestFirst) {
    private static final int FAILURES = 20;
    private static final int OTHERS = 5;

    public HistoryRuns {
        newestFirst = List.copyOf(newestFirst);
    }

    public static HistoryRuns none() {
        return new HistoryRuns(List.of());
    }

    HistoryRuns with(HistoryRun run) {
        List<HistoryRun> all = new ArrayList<>();
        all.add(run);
        all.addAll(newestFirst);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        all.removeIf(it -> seen.merge(it.outcome(), 1, Integer::sum) > kept(it.outcome()));
        return new HistoryRuns(all);
    }

    public List<HistoryRun> where(Predicate<Outcome> chosen) {
        return newestFirst.stream().filter(it -> chosen.test(it.outcome())).toList();
    }

    private static int kept(Outcome outcome) {
        return switch (outcome) {
            case FAILURE -> FAILURES;
            case SUCCESS, RECOVERED, INCONCLUSIVE -> OTHERS;
        };
    }
}
