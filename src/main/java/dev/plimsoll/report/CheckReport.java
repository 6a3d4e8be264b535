package dev.plimsoll.report;

import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.TargetSurvey;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What there is to say of a configuration of the prober.
 *
 * @param pagesAt how many failed runs of a check within an hour page somebody
 * @param warnings what is probably not wanted, a sentence each
 * @param surveys what the targets are like, when they were asked
 */
public record CheckReport(
        List<CheckSettings> checks,
        ToIntFunction<CheckSettings> pagesAt,
        List<String> warnings,
        Optional<List<TargetSurvey>> surveys) {
    public CheckReport {
        checks = List.copyOf(checks);
        warnings = List.copyOf(warnings);
    }
}
