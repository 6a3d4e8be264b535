package dev.plimsoll.metrics.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The four burn rates of a budget for 30 days that are worth an alert, each over a long window, and over a short one so
 * that the alert ends soon after the trouble (The Site Reliability Workbook, ch. 5, "Multiwindow, Multi-Burn-Rate
 * Alerts").
 */
enum BurnRate {
    /** A fiftieth of the budget in an hour. */
    FASTEST("14.4", Duration.ofHours(1), Duration.ofMinutes(5)),
    FAST("6", Duration.ofHours(6), Duration.ofMinutes(30)),
    SLOW("3", Duration.ofDays(1), Duration.ofHours(2)),
    /** The whole budget, in just its 30 days. */
    SLOWEST("1", Duration.ofDays(3), Duration.ofHours(6));

    /** Where an objective is so modest that even an outage burns no faster, nine bad runs in ten are enough. */
    private static final BigDecimal HIGHEST_SHARE = new BigDecimal("0.9");

    /** A window that holds two intervals holds a run, however late that one began. */
    private static final int INTERVALS = 2;

    /** One blip is no trend, whatever the arithmetic says. */
    private static final int FEWEST_FAILURES = 2;

    private final BigDecimal factor;
    private final Duration longWindow;
    private final Duration shortWindow;

    BurnRate(String factor, Duration longWindow, Duration shortWindow) {
        this.factor = new BigDecimal(factor);
        this.longWindow = longWindow;
        this.shortWindow = shortWindow;
    }

    Duration longWindow(Duration interval) {
        return widened(longWindow, interval);
    }

    Duration shortWindow(Duration interval) {
        return widened(shortWindow, interval);
    }

    private static Duration widened(Duration window, Duration interval) {
        Duration shortest = interval.multipliedBy(INTERVALS);
        return window.compareTo(shortest) < 0 ? shortest : window;
    }

    /** The share of bad runs above which a budget burns at this rate, as PromQL. */
    String threshold(double availability) {
        BigDecimal budget = budget(availability);
        return isCapped(budget)
                ? HIGHEST_SHARE.toPlainString()
                : factor.toPlainString() + " * " + budget.toPlainString();
    }

    /** The fewest bad runs, of all that the long window holds, that are a share above the threshold. */
    int failuresAboveThreshold(Duration interval, double availability) {
        BigDecimal budget = budget(availability);
        BigDecimal share = isCapped(budget) ? HIGHEST_SHARE : factor.multiply(budget);
        BigDecimal runs = BigDecimal.valueOf(longWindow(interval).toMillis())
                .divide(BigDecimal.valueOf(interval.toMillis()), MathContext.DECIMAL64);
        return share.multiply(runs).setScale(0, RoundingMode.FLOOR).intValueExact() + 1;
    }

    /** The fewest bad runs that the alert waits for. */
    int failuresNeeded(Duration interval, double availability) {
        return Math.max(FEWEST_FAILURES, failuresAboveThreshold(interval, availability));
    }

    private boolean isCapped(BigDecimal budget) {
        return factor.multiply(budget).compareTo(HIGHEST_SHARE) > 0;
    }

    private static BigDecimal budget(double availability) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(availability));
    }
}
