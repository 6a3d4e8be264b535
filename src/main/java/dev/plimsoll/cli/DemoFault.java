package dev.plimsoll.cli;

import dev.plimsoll.run.LoadRunner;
import java.util.function.Consumer;

/** What can go wrong in a demonstration. */
enum DemoFault {
    SERVICE_STALL("service-stall"),
    INJECTOR_STALL("injector-stall");

    private final String word;

    DemoFault(String word) {
        this.word = word;
    }

    Demonstration demonstration(Consumer<String> faults, LoadRunner runner, Narrator narrator, StallMoment moment) {
        return switch (this) {
            case SERVICE_STALL -> new ServiceStall(faults, narrator, moment);
            case INJECTOR_STALL -> new InjectorStall(runner, narrator, moment);
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
