package dev.plimsoll.report;

import dev.plimsoll.probe.CheckSettings;
import java.util.List;

/** What a terminal shows of checks as they were configured. */
public final class CheckTable {
    private CheckTable() {}

    /** Lines without line ends. */
    public static List<String> of(List<CheckSettings> checks) {
        TextTable table = TextTable.ofWords()
                .row(List.of(
                        "target", "check", "kind", "every", "timeout", "attempts", "deadline", "available", "within"));
        checks.forEach(check -> table.row(cells(check)));
        return table.lines();
    }

    private static List<String> cells(CheckSettings check) {
        return List.of(
                check.id().target(),
                check.id().check(),
                check.kind().label(),
                Figures.time(check.interval()),
                Figures.time(check.limits().attempt()),
                Integer.toString(check.retries().attempts()),
                Figures.time(check.limits().run()),
                Figures.share(check.objective().availability()),
                Figures.time(check.objective().latency()));
    }
}
