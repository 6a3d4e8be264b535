package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;

/** Takes the measured seconds of a run as they end, to keep them. */
@FunctionalInterface
public interface IntervalSink {
    void append(IntervalHistograms second);
}
