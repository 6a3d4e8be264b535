package dev.plimsoll.report.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.BoardState;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.HistoryBand;
import dev.plimsoll.probe.HistoryCell;
import dev.plimsoll.probe.HistoryFailure;
import dev.plimsoll.probe.HistoryRun;
import dev.plimsoll.probe.HistoryRuns;
import dev.plimsoll.probe.HistoryTimes;
import dev.plimsoll.probe.MissedReason;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.StatusHistory;
import dev.plimsoll.probe.StatusSpell;
import dev.plimsoll.probe.StatusVerdict;
import dev.plimsoll.probe.StepName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what {@link HistoryJson} wrote; anything else is an {@link IllegalArgumentException} that says what it is. */
final class HistoryReader {
    private HistoryReader() {}

    static List<StatusHistory> read(JsonNode json) {
        Fields file = new Fields(json);
        int version = file.number("version");
        if (version != HistoryJson.VERSION) {
            throw new IllegalArgumentException("expected version " + HistoryJson.VERSION + ", was " + version);
        }
        return file.objects("checks").stream().map(HistoryReader::history).toList();
    }

    private static StatusHistory history(Fields check) {
        return new StatusHistory(
                new CheckId(check.text("target"), check.text("check")),
                check.object("spell").map(HistoryReader::spell),
                check.object("key").map(HistoryReader::verdict),
                new HistoryBand(
                        check.objects("band").stream().map(HistoryReader::cell).toList()),
                new HistoryRuns(
                        check.objects("runs").stream().map(HistoryReader::run).toList()));
    }

    private static StatusSpell spell(Fields spell) {
        return new StatusSpell(
                spell.word("state", BoardState.values()), spell.instant("since"), spell.instant("confirmed"));
    }

    private static StatusVerdict verdict(Fields key) {
        return new StatusVerdict(key.word("verdict", AuthVerdict.values()), key.instant("at"));
    }

    private static HistoryCell cell(Fields cell) {
        return new HistoryCell(
                cell.instant("start"),
                cell.counts("outcomes", Outcome.values()),
                cell.counts("missed", MissedReason.values()),
                new HistoryTimes(cell.counts("times", Integer::valueOf)));
    }

    private static HistoryRun run(Fields run) {
        return new HistoryRun(
                run.instant("scheduled"),
                run.seconds("duration"),
                run.word("outcome", Outcome.values()),
                run.objects("failures").stream().map(HistoryReader::failure).toList());
    }

    private static HistoryFailure failure(Fields failure) {
        return new HistoryFailure(
                failure.word("step", StepName.values()),
                failure.number("attempt"),
                failure.word("class", ErrorClass.values()),
                failure.json().has("status") ? OptionalInt.of(failure.number("status")) : OptionalInt.empty(),
                failure.text("detail"),
                new ReferenceCode(failure.text("code")),
                failure.seconds("elapsed"),
                phases(failure.object("phases")));
    }

    private static Phases phases(Optional<Fields> phases) {
        Map<Phase, Duration> times = new EnumMap<>(Phase.class);
        phases.ifPresent(fields -> fields.json()
                .fieldNames()
                .forEachRemaining(label -> times.put(Fields.word(Phase.values(), label), fields.seconds(label))));
        return new Phases(times);
    }
}
