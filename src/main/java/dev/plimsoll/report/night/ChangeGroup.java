package dev.plimsoll.report.night;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics whose level changed in the same night. */
record ChangeGroup(String lastBefore, String first, List<ChangeRow> changes) {
    /** The latest first. */
    static List<ChangeGroup> of(List<ChangeRow> changes) {
        Map<String, List<ChangeRow>> byNight = new LinkedHashMap<>();
        changes.stream()
                .sorted(Comparator.comparing(ChangeRow::first).reversed())
                .forEach(it -> byNight.computeIfAbsent(it.first(), none -> new ArrayList<>())
                        .add(it));
        return byNight.values().stream()
                .map(it -> new ChangeGroup(it.get(0).lastBefore(), it.get(0).first(), it))
                .toList();
    }
}
