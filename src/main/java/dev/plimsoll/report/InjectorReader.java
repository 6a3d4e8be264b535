package dev.plimsoll.report;

import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Vitals;
import java.nio.file.Path;

/** Reads {@code injector.json} back. */
final class InjectorReader {
    private static final double NOT_TOLD = -1;

    private InjectorReader() {}

    static InjectorHealth read(Path file) {
        return SavedObject.read(file, "the health of an injector", InjectorReader::health);
    }

    private static InjectorHealth health(SavedObject json) {
        return new InjectorHealth(
                SummaryReader.clock(json.object("lag")),
                json.seconds("lagLimit"),
                json.count("due"),
                json.count("started"),
                json.count("exhausted"),
                vitals(json),
                json.each("faults", VerdictReader::reason));
    }

    private static Vitals vitals(SavedObject json) {
        return new Vitals(
                json.optionalNumber("cpuShare").orElse(NOT_TOLD),
                json.optionalNumber("cpuShareMax").orElse(NOT_TOLD),
                json.seconds("cpuBusy"),
                (int) json.count("processors"),
                json.count("gcPauses"),
                json.seconds("gcPauseTotal"),
                json.seconds("gcPauseMax"),
                json.seconds("stallMax"),
                json.count("openFilesMax"),
                json.count("openFilesLimit"),
                json.count("heapMaxBytes"));
    }
}
