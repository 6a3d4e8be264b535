package dev.plimsoll.probe;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** What every check of a prober is scheduled with. */
record ProberTools(InstantSource clock, ScheduledExecutorService timer, Executor runners, ScheduleTally tally) {}
