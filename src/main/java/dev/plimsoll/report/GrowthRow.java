package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.SizeClass;
import java.util.List;

/** How long lists of one size took; sessions first, then messages. */
record GrowthRow(long size, List<PercentileRow.Cell> medians) {
    static List<GrowthRow> of(List<SizeClass> classes) {
        return classes.stream()
                .map(SizeClass::size)
                .distinct()
                .sorted()
                .map(size -> new GrowthRow(
                        size,
                        List.of(
                                cell(classes, Operation.LIST_SESSIONS, size),
                                cell(classes, Operation.LIST_MESSAGES, size))))
                .toList();
    }

    private static PercentileRow.Cell cell(List<SizeClass> classes, Operation operation, int size) {
        return PercentileRow.Cell.of(classes.stream()
                .filter(it -> it.operation() == operation && it.size() == size)
                .findFirst()
                .flatMap(SizeClass::median));
    }
}
