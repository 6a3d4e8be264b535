package dev.plimsoll.report;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.UserNotice;
import dev.plimsoll.run.RunSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One class of errors: how many attempts, of which operations, and what a user would have been told. */
record FailureRow(ErrorClass errorClass, long count, String where) {
    /** The most frequent first. */
    static List<FailureRow> of(RunSummary summary) {
        return summary.all().errors().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new FailureRow(entry.getKey(), entry.getValue(), where(summary, entry.getKey())))
                .sorted(Comparator.comparingLong(FailureRow::count).reversed())
                .toList();
    }

    private static String where(RunSummary summary, ErrorClass errorClass) {
        return summary.operations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> entry.getValue().errors().getOrDefault(errorClass, 0L) > 0)
                .map(entry -> entry.getKey().label() + " × "
                        + Figures.count(entry.getValue().errors().getOrDefault(errorClass, 0L)))
                .collect(Collectors.joining(", "));
    }

    public String notice() {
        return UserNotice.of(errorClass);
    }
}
