package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.report.PageTemplates;
import java.util.List;
import java.util.Map;

/** Writes {@code trend.html}: what became of every operation over the whole history, in one page like the report. */
public final class TrendPage {
    private final PageTemplates templates = new PageTemplates();

    /** All series, in the order in which they are given. */
    public String of(List<SeriesNights> series) {
        return templates.page(
                "trend", Map.of("series", series.stream().map(TrendSeries::of).toList()));
    }
}
