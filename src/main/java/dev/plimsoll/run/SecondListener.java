package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;

/** Hears of every second of a run as it ends, on the thread that conducts the run. */
interface SecondListener {
    void warmingUp(IntervalHistograms second);

    void measuringBegins(int warmUpSeconds);

    void measured(IntervalHistograms second);
}
