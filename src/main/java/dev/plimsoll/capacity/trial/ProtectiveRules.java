package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.Protection;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.slo.AbortRules;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.PercentileObjective;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The abort rules of a trial, which spare a target that is clearly given too much; {@link Protection} has the figures. */
public final class ProtectiveRules {
    private static final String OVER = " over " + Protection.WINDOW.toSeconds() + " s";
    private static final String ERRORS = "errors > " + plain(100 * Protection.ERROR_SHARE) + " %" + OVER;
    /** The longest time that a rule can tell from a longer one. */
    private static final double LONGEST = 120;

    private final List<String> texts = new ArrayList<>();

    public ProtectiveRules(Objectives objectives) {
        texts.add(ERRORS);
        objectives.asList().stream()
                .filter(PercentileObjective.class::isInstance)
                .map(PercentileObjective.class::cast)
                .filter(it -> Protection.LIMIT_MULTIPLE * it.limit().value() < LONGEST)
                .forEach(it -> texts.add(text(it)));
    }

    private static String text(PercentileObjective objective) {
        // Rules know no p99.9; what is far over at the p99 is so all the more beyond it.
        Percentile percentile = objective.percentile() == Percentile.P999 ? Percentile.P99 : objective.percentile();
        return objective.scope().name() + " " + percentile.label() + " > "
                + plain(Protection.LIMIT_MULTIPLE * objective.limit().value()) + " s" + OVER;
    }

    /** As a run takes them; none for a trial that ends before they could look back far enough. */
    public AbortRules over(Duration length, Map<String, Set<Operation>> groups) {
        return length.compareTo(Protection.WINDOW) < 0 ? AbortRules.none() : AbortRules.parse(texts, groups, length);
    }

    /** What it means that a run was cut short. */
    public static TrialEnd endOf(Reason cutShort) {
        if (cutShort.code() == ReasonCode.INTERRUPTED) {
            return TrialEnd.INTERRUPTED;
        }
        return cutShort.message().contains("'" + ERRORS + "'") ? TrialEnd.TOO_MANY_ERRORS : TrialEnd.FAR_OVER_OBJECTIVE;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
