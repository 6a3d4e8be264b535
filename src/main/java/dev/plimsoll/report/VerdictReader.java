package dev.plimsoll.report;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.nio.file.Path;

/** Reads {@code verdict.json} back. */
final class VerdictReader {
    private VerdictReader() {}

    static Judgement read(Path file) {
        return SavedObject.read(file, "a verdict", VerdictReader::judgement);
    }

    private static Judgement judgement(SavedObject json) {
        return new Judgement(
                verdict(json),
                json.each("reasons", VerdictReader::reason),
                json.each("objectives", VerdictReader::objective),
                json.object("evidence").fields(SavedObject::number));
    }

    private static Verdict verdict(SavedObject json) {
        return json.constant("verdict", Verdict.class);
    }

    static Reason reason(SavedObject json) {
        return new Reason(json.constant("code", ReasonCode.class), json.text("message"));
    }

    private static ObjectiveResult objective(SavedObject json) {
        return new ObjectiveResult(
                json.text("name"),
                json.text("operation"),
                json.number("limit"),
                json.optionalNumber("value"),
                json.optionalNumber("low"),
                json.optionalNumber("high"),
                verdict(json));
    }
}
