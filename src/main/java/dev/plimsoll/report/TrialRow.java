package dev.plimsoll.report;

import dev.plimsoll.capacity.JudgedObjective;
import dev.plimsoll.capacity.JudgedTrial;

/** One trial in the table of the report. */
record TrialRow(JudgedTrial judged) {
    public int number() {
        return judged.trial().plan().number();
    }

    public String purpose() {
        return CapacityTable.purpose(judged);
    }

    public String visits() {
        return Figures.number(judged.trial().load());
    }

    public String requests() {
        return Figures.number(judged.requestsPerSecond());
    }

    /** With what was cut off as warm-up. */
    public String length() {
        return Figures.time(judged.trial().plan().length());
    }

    public String warmUp() {
        return Figures.time(judged.warmUp());
    }

    public String share() {
        return judged.limiting()
                .map(JudgedObjective::share)
                .map(CapacityTable::share)
                .orElse("–");
    }

    public String interval() {
        return judged.limiting()
                .flatMap(JudgedObjective::interval)
                .map(it -> CapacityTable.share(it.low()) + " to " + CapacityTable.share(it.high()))
                .orElse("–");
    }

    public String shows() {
        return judged.loadClass().label();
    }

    public String why() {
        return judged.why();
    }

    public String runId() {
        return judged.trial().runId();
    }
}
