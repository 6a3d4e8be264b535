package dev.plimsoll.config;

import dev.plimsoll.workload.Burstiness;
import dev.plimsoll.workload.ObservedTraffic;
import dev.plimsoll.workload.OperationMix;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** Traffic that was seen somewhere, as settings that can be pasted into a configuration. */
public final class ProposedWorkload {
    private ProposedWorkload() {}

    /** HOCON; the source is named in comments. */
    public static String of(ObservedTraffic traffic, String source) {
        return comment(traffic, source) + "plimsoll {\n" + mix(traffic.mix()) + day(traffic) + profile(traffic, source)
                + "}\n";
    }

    private static String comment(ObservedTraffic traffic, String source) {
        String form = """
                # Proposed by plimsoll workload from-log %s: %,d of %,d lines tell of calls of the chat service,
                # %,d visits in %s. A client who was silent for 30 minutes began another visit.
                """;
        String span = Durations.text(Duration.ofSeconds(traffic.span().toSeconds()));
        return text(form, source, traffic.calls(), traffic.lines(), traffic.visits(), span);
    }

    private static String mix(OperationMix mix) {
        String form = """
                  workload.mix {
                    open-old = %.3f
                    create = %.3f
                    list-after-turn = %.3f
                    rename = %.3f
                    favorite = %.3f
                    delete = %.3f
                  }
                """;
        double create = Math.round(mix.create() * 1_000) / 1e3;
        return text(form, 1 - create, create, mix.listAfterTurn(), mix.rename(), mix.favorite(), mix.delete());
    }

    private static String day(ObservedTraffic traffic) {
        if (traffic.hours().isEmpty()) {
            return "  # Less than a day was logged: nothing is known of the hours.\n";
        }
        String form = """
                  workload.day {
                    hours = [%s]
                    cv = %.2f
                  }
                """;
        String hours = traffic.hours().stream().map(it -> text("%.2f", it)).collect(Collectors.joining(", "));
        return text(form, hours, cv(traffic));
    }

    private static String profile(ObservedTraffic traffic, String source) {
        String form = """
                  profiles.observed {
                    description = "visits as logged in %s"
                    simulation = ChatTrafficSimulation
                    rate = %.6f
                    %s
                    duration = %s
                  }
                """;
        boolean byDay = !traffic.hours().isEmpty();
        return text(
                form,
                source.replaceAll("[^A-Za-z0-9._ -]", "_"),
                traffic.perSecond(),
                byDay ? "arrivals = day" : text("arrivals { cv = %.2f }", cv(traffic)),
                byDay ? "24h" : "1h");
    }

    /** Within what can be set: neither a perfect beat nor one single burst. */
    private static double cv(ObservedTraffic traffic) {
        return Math.max(0.01, Math.min(Burstiness.MOST, traffic.cv()));
    }

    private static String text(String form, Object... figures) {
        return String.format(Locale.ROOT, form, figures);
    }
}
