package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.report.VerdictSentence;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a pull request or a chat shows of a night. */
public final class NightMarkdown {
    private NightMarkdown() {}

    public static String of(NightResult night) {
        Judgement judgement = night.verdict().judgement();
        Verdict verdict = judgement.verdict();
        List<String> lines = new ArrayList<>();
        lines.add("### " + VerdictSentence.sign(verdict) + " " + verdict + ": "
                + plain(night.plan().profile()) + ", " + plain(night.label()));
        lines.add("");
        lines.add(NightSentence.of(judgement));
        lines.add("");
        judgement.reasons().forEach(it -> lines.add("- " + plain(it.message())));
        lines.addAll(metrics(MetricRow.gated(night.verdict().metrics())));
        lines.add("");
        lines.add("<sub>" + runs(night) + " · night " + night.plan().id() + " · series "
                + night.key().text() + "</sub>");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> metrics(List<MetricRow> rows) {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add("| metric | tonight | baseline | expected | change | p | verdict |");
            lines.add("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
            rows.forEach(row -> lines.add("| " + String.join(" | ", cells(row)) + " |"));
        }
        return lines;
    }

    private static List<String> cells(MetricRow row) {
        String verdict = row.found().verdict() + " (" + row.signal() + ")";
        return List.of(
                plain(row.label()),
                row.tonight(),
                row.baseline(),
                row.band(),
                row.change(),
                row.p(),
                row.found().verdict() == Verdict.FAIL ? "**" + verdict + "**" : verdict);
    }

    private static String runs(NightResult night) {
        long valid = night.runs().stream().filter(it -> it.isValid()).count();
        return valid + " valid of " + night.runs().size() + " runs, "
                + night.verdict().reruns() + " reruns";
    }

    /** What came from outside is text, whatever it looks like. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#@])", "\\\\$1");
    }
}
