package dev.plimsoll.report.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.probe.HistoryCell;
import dev.plimsoll.probe.StatusHistory;
import dev.plimsoll.report.JsonText;
import java.util.Collection;

/** Writes what {@link HistoryReader} reads. */
final class HistoryJson {
    static final int VERSION = 1;

    private HistoryJson() {}

    static ObjectNode of(Collection<StatusHistory> histories) {
        ObjectNode json = JsonText.object().put("version", VERSION);
        ArrayNode checks = json.putArray("checks");
        histories.forEach(history -> checks.add(of(history)));
        return json;
    }

    private static ObjectNode of(StatusHistory history) {
        ObjectNode json = JsonText.object()
                .put("target", history.id().target())
                .put("check", history.id().check());
        history.spell()
                .ifPresent(spell -> json.putObject("spell")
                        .put("state", spell.state().label())
                        .put("since", spell.since().toString())
                        .put("confirmed", spell.confirmed().toString()));
        history.verdict()
                .ifPresent(verdict -> json.putObject("key")
                        .put("verdict", verdict.verdict().label())
                        .put("at", verdict.at().toString()));
        ArrayNode band = json.putArray("band");
        history.band().cells().forEach(cell -> band.add(of(cell)));
        ArrayNode runs = json.putArray("runs");
        history.runs().newestFirst().forEach(run -> runs.add(RunJson.of(run)));
        return json;
    }

    private static ObjectNode of(HistoryCell cell) {
        ObjectNode json = JsonText.object().put("start", cell.start().toString());
        ObjectNode outcomes = json.putObject("outcomes");
        cell.outcomes().forEach((outcome, count) -> outcomes.put(outcome.label(), count));
        ObjectNode missed = json.putObject("missed");
        cell.missed().forEach((reason, count) -> missed.put(reason.label(), count));
        ObjectNode times = json.putObject("times");
        cell.times().counts().forEach((step, count) -> times.put(step.toString(), count));
        return json;
    }
}
