package dev.plimsoll.cli;

import dev.plimsoll.run.LoadRunner;

/** What can go wrong in a demonstration. */
enum DemoFault {
    SERVICE_STALL("service-stall"),
    INJECTOR_STALL("injector-stall");

    private final String word;

    DemoFault(String word) {
        this.word = word;
    }

    Demonstration demonstration(StandInProcess standIn, LoadRunner runner, Narrator narrator) {
        return switch (this) {
            case SERVICE_STALL -> new ServiceStall(standIn, narrator);
            case INJECTOR_STALL -> new InjectorStall(runner, narrator);
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
