package dev.plimsoll.metrics.rules;

import dev.plimsoll.probe.CheckSettings;

/**
 * How many failed runs of a check page somebody.
 *
 * @param needed so many within an hour, by the rules written here, which never page at one
 * @param aboveThreshold so many burn the budget at a rate that pages, were it for the arithmetic alone
 */
public record PagingFailures(int needed, int aboveThreshold) {
    public static PagingFailures of(CheckSettings check) {
        double availability = check.objective().availability();
        return new PagingFailures(
                BurnRate.FASTEST.failuresNeeded(check.interval(), availability),
                BurnRate.FASTEST.failuresAboveThreshold(check.interval(), availability));
    }

    /** True when the interval is too long for the objective: a single failure is already more than the budget bears. */
    public boolean oneIsAboveThreshold() {
        return aboveThreshold == 1;
    }
}
