package dev.plimsoll.cli;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the progress line says. What a narrow terminal cuts off, the p95 of the last groups, comes last. */
final class ProgressText {
    private final List<String> groups;

    /** @param groups shown in this order, each at its place even while it has no figure */
    ProgressText(Collection<String> groups) {
        this.groups = List.copyOf(groups);
    }

    String of(RunProgress progress) {
        return phase(progress) + "  " + counted(progress.users(), "user") + "  " + progress.requestsPerSecond()
                + " req/s  " + counted(progress.errors(), "error") + lag(progress) + p95(progress);
    }

    private static String phase(RunProgress progress) {
        if (progress.phase() == Phase.WARM_UP) {
            return "warming up " + clock(progress.elapsed());
        }
        return progress.left().isZero() ? "last visits" : "measuring, " + clock(progress.left()) + " left";
    }

    /** The warm-up's is not kept. */
    private static String lag(RunProgress progress) {
        return progress.phase() == Phase.WARM_UP ? "" : "  lag " + Figures.of(progress.lagP99());
    }

    private String p95(RunProgress progress) {
        return groups.isEmpty()
                ? ""
                : groups.stream()
                        .map(it -> it + " "
                                + Optional.ofNullable(progress.p95().get(it))
                                        .map(Figures::of)
                                        .orElse("–"))
                        .collect(Collectors.joining(", ", "  p95 ", ""));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String clock(Duration time) {
        return String.format("%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
