package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.baseline.backtest.BacktestResult;
import dev.plimsoll.baseline.backtest.Catches;
import dev.plimsoll.baseline.backtest.FalseAlarms;
import dev.plimsoll.baseline.backtest.RuleResult;

/** What a back-test found, for scripts; shares are from 0 to 1. */
public final class BacktestJson {
    private BacktestJson() {}

    public static String of(BacktestResult result) {
        ObjectNode json =
                JsonText.object().put("series", result.series().size()).put("nights", result.nights());
        ArrayNode divisions = json.putArray("divisions");
        result.divisions().forEach(it -> divisions.add(it.sentence()));
        result.steps()
                .ifPresent(steps -> json.putObject("steps")
                        .put("perSeries", steps.perSeries())
                        .put("seed", steps.seed())
                        .set("factor", JsonText.number(steps.factor())));
        ArrayNode rules = json.putArray("rules");
        result.rules().forEach(it -> rules.add(rule(it)));
        return JsonText.print(json);
    }

    private static ObjectNode rule(RuleResult rule) {
        ObjectNode json = JsonText.object().put("rule", rule.rule());
        json.set("falseAlarms", falseAlarms(rule.falseAlarms()));
        rule.catches().ifPresent(it -> json.set("caught", caught(it)));
        ArrayNode series = json.putArray("series");
        rule.series().forEach(it -> {
            ObjectNode node = JsonText.object().put("series", it.series());
            node.set("falseAlarms", falseAlarms(it.falseAlarms()));
            it.catches().ifPresent(catches -> node.set("caught", caught(catches)));
            series.add(node);
        });
        return json;
    }

    private static ObjectNode falseAlarms(FalseAlarms alarms) {
        ObjectNode json = JsonText.object().put("count", alarms.alarms().size()).put("judgedNights", alarms.judged());
        json.set("perHundredNights", JsonText.number(alarms.perHundredNights()));
        ArrayNode nights = json.putArray("alarms");
        alarms.alarms()
                .forEach(it -> nights.addObject().put("series", it.series()).put("night", it.night()));
        return json;
    }

    private static ObjectNode caught(Catches catches) {
        ObjectNode json = JsonText.object().put("steps", catches.steps());
        json.set("withinOneNight", JsonText.number(catches.share(catches.withinOne())));
        json.set("withinThreeNights", JsonText.number(catches.share(catches.withinThree())));
        json.set("withinSevenNights", JsonText.number(catches.share(catches.withinSeven())));
        return json;
    }
}
