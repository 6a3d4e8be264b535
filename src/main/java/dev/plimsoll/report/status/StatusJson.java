package dev.plimsoll.report.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.probe.HistoryCell;
import dev.plimsoll.probe.HistoryTimes;
import dev.plimsoll.probe.StatusLine;
import dev.plimsoll.probe.StatusView;
import dev.plimsoll.report.JsonText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The board for programs: what the page says, without the picture. Times in seconds; what is not known is absent. */
public final class StatusJson {
    private StatusJson() {}

    public static String of(StatusView view) {
        ObjectNode json = JsonText.object().put("at", view.at().toString());
        ArrayNode checks = json.putArray("checks");
        view.lines().forEach(line -> checks.add(of(line, view.at())));
        return JsonText.print(json);
    }

    private static ObjectNode of(StatusLine line, Instant now) {
        ObjectNode json = JsonText.object()
                .put("target", line.id().target())
                .put("check", line.id().check())
                .put("kind", line.settings().kind().label())
                .put("state", line.state(now).label());
        line.spell(now).ifPresent(spell -> json.put("since", spell.since().toString()));
        line.next().ifPresent(next -> json.put("next", next.toString()));
        line.history()
                .verdict()
                .ifPresent(verdict -> json.putObject("key")
                        .put("verdict", verdict.verdict().label())
                        .put("at", verdict.at().toString()));
        json.set("hour", times(line.history().band().hourTimes(now)));
        json.set("day", day(line, now));
        ArrayNode troubled = json.putArray("troubled");
        line.history()
                .runs()
                .where(outcome -> outcome != Outcome.SUCCESS)
                .forEach(run -> troubled.add(RunJson.of(run)));
        return json;
    }

    private static ObjectNode day(StatusLine line, Instant now) {
        List<HistoryCell> cells = line.history().band().day(now);
        ObjectNode json = times(line.history().band().dayTimes(now));
        Arrays.stream(Outcome.values())
                .forEach(outcome -> json.put(
                        outcome.label(),
                        cells.stream().mapToLong(cell -> cell.of(outcome)).sum()));
        return json.put(
                "missed", cells.stream().mapToLong(HistoryCell::missedRuns).sum());
    }

    private static ObjectNode times(HistoryTimes times) {
        ObjectNode json = JsonText.object();
        times.at(Percentile.P50).ifPresent(time -> json.set("p50", JsonText.seconds(time)));
        times.at(Percentile.P95).ifPresent(time -> json.set("p95", JsonText.seconds(time)));
        return json;
    }
}
