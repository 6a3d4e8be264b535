package dev.plimsoll.metrics;

import dev.plimsoll.probe.CheckRun;

/** Counts something of every run of one check. */
interface RunTally {
    void count(CheckRun run);
}
