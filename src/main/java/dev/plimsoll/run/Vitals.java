package dev.plimsoll.run;

import java.time.Duration;

/**
 * What the injector's own process went through during the measured phase.
 *
 * @param cpuShare of all processors, this process alone; negative when the platform does not tell
 * @param cpuShareMax the same in the worst second
 * @param cpuBusy the longest time on end for which it used more than {@link Strain#cpuShare}
 * @param stallMax the longest time that a thread which serves users, or one that only keeps time, was held up
 * @param openFilesMax negative when the platform does not tell
 * @param openFilesLimit how many it may open; negative when the platform does not tell
 */
public record Vitals(
        double cpuShare,
        double cpuShareMax,
        Duration cpuBusy,
        int processors,
        long gcPauses,
        Duration gcPauseTotal,
        Duration gcPauseMax,
        Duration stallMax,
        long openFilesMax,
        long openFilesLimit,
        long heapMaxBytes) {}
