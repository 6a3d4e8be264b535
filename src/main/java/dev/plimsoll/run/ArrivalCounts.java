package dev.plimsoll.run;

/**
 * Visits of the measured phase: how many the schedule held, how many began, how many ended by themselves, and how many
 * were cut off at the end of the drain.
 */
public record ArrivalCounts(long planned, long started, long completed, long interrupted) {}
