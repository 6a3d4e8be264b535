package dev.plimsoll.report.status;

import dev.plimsoll.probe.StatusLine;
import dev.plimsoll.probe.StatusView;
import dev.plimsoll.report.PageTemplates;
import java.util.List;
import java.util.Map;

/**
 * The page at {@code /}: one that needs no script and no other file, loads itself anew every 15 s, and shows as text
 * whatever a service said. It is well-formed XML too. Thread-safe.
 */
public final class StatusPage {
    private final PageTemplates templates = new PageTemplates();

    public String of(StatusView view, Refresh refresh) {
        Moments moments = new Moments(view.at());
        Headline headline = Headline.of(view);
        List<TargetText> targets = view.targets().stream()
                .map(target -> new TargetText(target, checks(view.of(target), moments)))
                .toList();
        return templates.page(
                "status",
                Map.of(
                        "headline",
                        headline,
                        "named",
                        checks(headline.named(), moments),
                        "targets",
                        targets,
                        "clock",
                        moments.clock(view.at()),
                        "refreshes",
                        refresh == Refresh.ON));
    }

    private static List<CheckText> checks(List<StatusLine> lines, Moments moments) {
        return lines.stream().map(line -> new CheckText(line, moments)).toList();
    }
}
