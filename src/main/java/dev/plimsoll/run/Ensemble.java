package dev.plimsoll.run;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/** What runs that go on together have in common: the clocks, the gate, and the reasons why no answer came. */
record Ensemble(InstantSource clock, LongSupplier nanos, StartGate gate, NoAnswer noAnswer) {
    static Ensemble by(InstantSource clock, LongSupplier nanos) {
        return new Ensemble(clock, nanos, new StartGate(nanos), new NoAnswer());
    }
}
