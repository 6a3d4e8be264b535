package dev.plimsoll.run;

import java.util.List;

/**
 * What became of a simulation's own assertions.
 *
 * @param failed those that do not hold, in words
 */
public record SimulationAssertions(int count, List<String> failed) {}
