package dev.plimsoll.run;

import java.time.Duration;

/**
 * What an injector can take before its figures are doubtful.
 *
 * @param cpuShare of all processors, from 0 to 1; it may be above that for less than {@code cpuFor} on end
 * @param gcPause the longest collection that is still let pass
 * @param stall the longest hold-up of an event loop that is still let pass
 * @param openFilesShare of the descriptors that the process may open
 */
public record Strain(double cpuShare, Duration cpuFor, Duration gcPause, Duration stall, double openFilesShare) {}
