package dev.plimsoll.report;

import dev.plimsoll.capacity.Confirmation;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.Knee;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.trial.SearchResult;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the template of a search's page reads, by name. */
final class CapacityModel {
    private static final Pattern SEED_GIVEN = Pattern.compile("\\s--seed[\\s=]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SearchResult result;
    private final TrialTimes times;

    CapacityModel(SearchResult result, TrialTimes times) {
        this.result = result;
        this.times = times;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("search", result.manifest());
        values.put("verdict", result.verdict());
        values.put("sign", VerdictSentence.sign(result.verdict()));
        values.put("headline", AnswerSentence.headline(result.answer()));
        values.put("sentence", AnswerSentence.of(result.answer()));
        values.put("keyFigures", CapacityFigure.of(result));
        values.put("started", TIME.format(result.manifest().started()));
        values.put("ended", TIME.format(result.ended()));
        values.put("charts", new CapacityCharts(result, times).all());
        values.put("scalability", ScalabilityChart.of(result).chart().stream().toList());
        values.put("scalabilitySentence", ScalabilityChart.of(result).sentence());
        values.put("knee", knee());
        values.put("confirmation", confirmation());
        values.put(
                "trials", result.report().trials().stream().map(TrialRow::new).toList());
        values.put("settings", settings());
        values.put("repeat", repeat());
        return values;
    }

    private String knee() {
        return Knee.of(result.report().trials().stream().map(JudgedTrial::trial).toList())
                .map(it -> "The knee, where throughput divided by response time is greatest, was seen at "
                        + Figures.number(it.load()) + " visits per second, with "
                        + Figures.seconds(it.responseSeconds()) + " for a call on average.")
                .orElse(
                        "No knee was seen: throughput divided by response time is greatest at an edge of what was tried.");
    }

    private List<String> confirmation() {
        return result.answer().match(it -> confirmation(it.confirmation()), it -> List.of(), it -> List.of());
    }

    private static List<String> confirmation(Confirmation confirmation) {
        return List.of(
                "Trial " + confirmation.below().trial().plan().number() + " held "
                        + Figures.number(confirmation.below().trial().load())
                        + " visits per second, a little below the lower bound, for "
                        + Figures.time(confirmation.below().trial().plan().length()) + ": "
                        + confirmation.below().why(),
                "Trial " + confirmation.above().trial().plan().number() + " asked for "
                        + Figures.number(confirmation.above().trial().load())
                        + " visits per second, a little above the upper bound: "
                        + confirmation.above().why(),
                confirmation
                        .recovered()
                        .map(it -> "After that the service was as before within " + Figures.time(it) + ".")
                        .orElse("After that the service was not as before within the time it was given."));
    }

    private Map<String, String> settings() {
        SearchSettings settings = result.manifest().settings();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Floor and ceiling", AnswerSentence.range(settings.range()) + " visits per second");
        facts.put(
                "Trials",
                Figures.time(settings.lengths().trial()) + " each, to bracket "
                        + Figures.time(settings.lengths().bracket()));
        facts.put("At one load", "at most " + settings.lengths().repeats() + " trials");
        facts.put("Most time", Figures.time(settings.mostTime()));
        facts.put("Time scale", Figures.number(result.manifest().subject().timeScale()));
        facts.put("Seed", String.valueOf(settings.seed()));
        facts.put(
                "Injector",
                Figures.number(result.manifest().calibration().reached())
                        + " visits per second against a stand-in that answers at once");
        facts.put(
                "Idle target",
                "p50 of single calls " + Figures.time(result.manifest().idle()));
        return facts;
    }

    private String repeat() {
        String command = result.manifest().command();
        return SEED_GIVEN.matcher(command).find()
                ? command
                : command + " --seed " + result.manifest().settings().seed();
    }
}
