package dev.plimsoll.report;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.Standing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a terminal shows of the nights of a history: one line each. */
public final class NightTable {
    private final Paint paint;

    public NightTable(Paint paint) {
        this.paint = paint;
    }

    /** Lines without line ends. */
    public List<String> of(List<Night> nights) {
        TextTable table =
                TextTable.ofWords().row(List.of("night", "started (UTC)", "verdict", "profile", "series", "notes"));
        nights.forEach(night -> table.row(List.of(
                night.id(),
                EarlierNights.label(night),
                paint.verdict(night.verdict()),
                night.profile(),
                night.series(),
                notes(night))));
        return table.lines();
    }

    private static String notes(Night night) {
        Stream<String> standing = night.standing() == Standing.LEFT_OUT ? Stream.of("left out") : Stream.of();
        return Stream.concat(standing, night.label().stream().map(Terse::line)).collect(Collectors.joining(": "));
    }
}
