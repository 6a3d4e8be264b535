package dev.plimsoll.baseline.backtest;

/** A rule that calls a night a regression or not. */
public interface NightRule {
    /** What people call it. */
    String name();

    /** Whether it raises an alarm on the night of this index, knowing it and those before. */
    boolean alarms(RecordedSeries series, int night);
}
