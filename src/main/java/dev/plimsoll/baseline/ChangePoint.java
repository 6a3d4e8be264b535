package dev.plimsoll.baseline;

/**
 * Where the level of a series changed for good.
 *
 * @param index of the first night on the new level
 * @param lastBefore the last night on the old level: what changed lies between the two
 * @param change of the mean level: 0.1 is 10 % more
 * @param p of Student's t between the two stretches of nights
 */
public record ChangePoint(int index, String lastBefore, String first, double change, double p) {}
