package dev.plimsoll.cli;

import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.report.night.NightFiles;

/** A night that has its verdict, and where its files are. */
record FinishedNight(NightResult result, NightFiles files) {
    int exitCode() {
        return result.wasInterrupted()
                ? Interruption.EXIT_CODE
                : result.verdict().verdict().exitCode();
    }
}
