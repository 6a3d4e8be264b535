package dev.plimsoll.report;

import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.run.RunResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a duet's {@code report.html}: one page that needs no network, no script and no other file. */
public final class DuetPage {
    private final PageTemplates templates = new PageTemplates();

    public String of(DuetResult duet) {
        Map<String, Object> values = new HashMap<>();
        values.put("duet", duet);
        values.put("verdict", duet.verdict());
        values.put("sentence", DuetSentence.of(duet.verdict()));
        values.put("sign", VerdictSentence.sign(duet.verdict()));
        values.put("rows", DuetTable.rows(duet).toList());
        values.put("runs", List.of(row("a", duet.a()), row("b", duet.b())));
        values.put("repeat", RepeatCommand.of(duet.a().manifest()));
        return templates.page("duet", values);
    }

    /** One of the two runs: its report lies in the directory beside. */
    record Run(String side, RunResult result, String report) {
        public String lag() {
            return Optional.ofNullable(result.injector().lag().percentiles().get("p99"))
                    .map(it -> Figures.time(it.value()))
                    .orElse("–");
        }
    }

    private static Run row(String side, RunResult run) {
        return new Run(side, run, "../" + run.manifest().runId() + "/" + RunFiles.REPORT);
    }
}
