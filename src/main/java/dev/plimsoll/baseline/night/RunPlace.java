package dev.plimsoll.baseline.night;

/**
 * Which run of a night.
 *
 * @param round 0 for the planned runs, 1 and 2 for the reruns
 * @param number in its round, from 1; a run that takes the place of an INVALID one has the same
 */
public record RunPlace(int round, int number) {}
