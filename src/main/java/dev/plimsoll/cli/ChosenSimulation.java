package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.config.SimulationName;
import java.util.Optional;

/**
 * What a run simulates.
 *
 * @param name simple name of the Gatling simulation
 * @param operation that one which makes one kind of call is about
 */
record ChosenSimulation(String name, Optional<Operation> operation) {
    static ChosenSimulation of(SimulationName profile) {
        return new ChosenSimulation(profile.toString(), Optional.empty());
    }
}
