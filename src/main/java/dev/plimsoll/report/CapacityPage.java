package dev.plimsoll.report;

import dev.plimsoll.capacity.trial.SearchResult;
import java.nio.file.Path;

/** Writes the {@code report.html} of a search: one page that needs no network, no script and no other file. */
final class CapacityPage {
    private final PageTemplates templates = new PageTemplates();
    private final Path directory;

    /** @param directory in which the runs of the trials lie */
    CapacityPage(Path directory) {
        this.directory = directory;
    }

    String of(SearchResult result) {
        return templates.page("capacity", new CapacityModel(result, new TrialTimes(directory)).values());
    }
}
