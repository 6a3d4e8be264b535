package dev.plimsoll.report;

import dev.plimsoll.probe.CheckSettings;
import java.util.List;

/** What a terminal shows of checks as they were configured. */
public final class CheckTable {
    private CheckTable() {}

    /** Lines without line ends. */
    public static List<String> of(CheckReport report) {
        TextTable table = TextTable.ofWords()
                .row(List.of(
                        "target",
                        "check",
                        "kind",
                        "every",
                        "timeout",
                        "attempts",
                        "deadline",
                        "available",
                        "within",
                        "pages at"));
        report.checks().forEach(check -> table.row(cells(check, report.pagesAt().applyAsInt(check))));
        return table.lines();
    }

    private static List<String> cells(CheckSettings check, int pagesAt) {
        return List.of(
                check.id().target(),
                check.id().check(),
                check.kind().label(),
                Figures.time(check.interval()),
                Figures.time(check.limits().attempt()),
                Integer.toString(check.retries().attempts()),
                Figures.time(check.limits().run()),
                Figures.share(check.objective().availability()),
                Figures.time(check.objective().latency()),
                pagesAt + " failed");
    }
}
