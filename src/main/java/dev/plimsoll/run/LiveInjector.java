package dev.plimsoll.run;

import dev.plimsoll.latency.Distribution;

/**
 * How the injector itself is doing.
 *
 * @param lag of all measured calls so far: how much later than intended they were sent
 * @param cpuShare of all processors, in the last second; 0 when the platform does not tell
 * @param health as it would be if the run ended now
 */
public record LiveInjector(Distribution lag, double cpuShare, InjectorHealth health) {}
