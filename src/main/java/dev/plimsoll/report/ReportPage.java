package dev.plimsoll.report;

import dev.plimsoll.run.RunResult;

/**
 * Writes {@code report.html}: one page that needs no network, no script and no other file. It is well-formed XML too, and
 * still readable where a CI server forbids its style sheet.
 */
public final class ReportPage {
    private final PageTemplates templates = new PageTemplates();

    public String of(RunResult result) {
        return templates.page("page", new PageModel(result).values());
    }
}
