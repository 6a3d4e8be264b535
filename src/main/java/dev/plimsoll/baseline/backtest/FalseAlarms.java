package dev.plimsoll.baseline.backtest;

import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.ShareInterval;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which nights without a change were called a regression.
 *
 * @param judged how many nights there were to be called so
 */
public record FalseAlarms(List<Alarm> alarms, long judged) {
    static final FalseAlarms NONE = new FalseAlarms(List.of(), 0);

    /** A night on which a rule raised an alarm. */
    public record Alarm(String series, String night) {}

    public FalseAlarms {
        alarms = List.copyOf(alarms);
    }

    FalseAlarms plus(FalseAlarms other) {
        return new FalseAlarms(
                Stream.concat(alarms.stream(), other.alarms.stream()).toList(), judged + other.judged);
    }

    public double perHundredNights() {
        return judged == 0 ? 0 : 100.0 * alarms.size() / judged;
    }

    /** The 95 % interval of Clopper and Pearson for the share of nights, from at least one, were nights independent. */
    public Interval interval() {
        return ShareInterval.of(alarms.size(), judged);
    }
}
