package dev.plimsoll.cli;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.stream.Collectors;

/** What the progress line says. What a narrow terminal cuts off, the p95 of the last groups, comes last. */
final class ProgressText {
    private ProgressText() {}

    static String of(RunProgress progress) {
        return phase(progress) + "  " + counted(progress.users(), "user") + "  " + progress.requestsPerSecond()
                + " req/s  " + counted(progress.errors(), "error") + lag(progress) + p95(progress);
    }

    private static String phase(RunProgress progress) {
        if (progress.phase() == Phase.WARM_UP) {
            return "warming up " + clock(progress.elapsed());
        }
        return progress.left().isZero() ? "last visits" : clock(progress.left()) + " left";
    }

    /** The warm-up's is not kept. */
    private static String lag(RunProgress progress) {
        return progress.phase() == Phase.WARM_UP ? "" : "  lag " + Figures.of(progress.lagP99());
    }

    private static String p95(RunProgress progress) {
        return progress.p95().isEmpty()
                ? ""
                : progress.p95().entrySet().stream()
                        .map(it -> it.getKey() + " "
                                + it.getValue().map(Figures::of).orElse("–"))
                        .collect(Collectors.joining(", ", "  p95 ", ""));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String clock(Duration time) {
        return String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
