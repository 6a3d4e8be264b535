package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.config.Suggestion;
import dev.plimsoll.store.HistoryAddress;
import java.util.List;

/** Finds the night that a person names, or says which there are. */
record NamedNight(History history, HistoryAddress address) {
    NightRecord record(String name) {
        return history.night(name).orElseThrow(() -> unknown(name));
    }

    String latest() {
        List<Night> nights = history.nights();
        if (nights.isEmpty()) {
            throw new UserMistake("the history " + address + " holds no night yet");
        }
        return nights.get(nights.size() - 1).id();
    }

    UserMistake unknown(String name) {
        List<String> names = history.nights().stream().map(Night::id).toList();
        return new UserMistake("the history " + address + " has no night '" + name + "'"
                + Suggestion.nearest(name, names)
                        .map(it -> "; did you mean " + it + "?")
                        .orElse("; 'plimsoll history list' lists those there are"));
    }
}
