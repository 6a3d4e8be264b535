package dev.plimsoll.report.night;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.report.ObjectiveRow;
import dev.plimsoll.report.PageTemplates;
import dev.plimsoll.report.VerdictSentence;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.slo.Judgement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the {@code report.html} of a night: one page that needs no network, no script and no other file. It is well-formed
 * XML too, and still readable where a CI server forbids its style sheet.
 */
public final class NightPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PageTemplates templates = new PageTemplates();

    public String of(NightResult night) {
        Judgement judgement = night.verdict().judgement();
        Map<String, Object> values = new HashMap<>();
        values.put("night", night);
        values.put("manifest", manifest(night));
        values.put("build", night.plan().build().orElse(""));
        values.put("started", TIME.format(night.started()));
        values.put("verdict", judgement.verdict());
        values.put("sentence", NightSentence.of(judgement));
        values.put("sign", VerdictSentence.sign(judgement.verdict()));
        values.put("keyFigures", NightFigure.of(night));
        values.put(
                "objectives",
                judgement.objectives().stream().map(ObjectiveRow::of).toList());
        addMetrics(values, night);
        return templates.page("night", values);
    }

    private static void addMetrics(Map<String, Object> values, NightResult night) {
        List<MetricCard> cards = MetricCard.of(night);
        values.put("cards", cards);
        values.put(
                "changes",
                ChangeGroup.of(
                        cards.stream().flatMap(it -> it.changes().stream()).toList()));
        values.put("informing", MetricRow.informing(night.verdict().metrics()));
        values.put("builds", BuildRow.of(night));
        values.put("otherBuild", BuildRow.other(night).map(BuildRow::label).orElse(""));
        values.put("runs", night.runs());
    }

    private static Manifest manifest(NightResult night) {
        return night.runs().get(0).result().manifest();
    }
}
