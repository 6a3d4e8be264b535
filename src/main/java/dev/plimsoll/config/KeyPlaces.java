package dev.plimsoll.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the keys of a target are found.
 *
 * @param next that of the key which will replace the first
 */
public record KeyPlaces(KeyPlace primary, Optional<KeyPlace> next) {
    private static final String FILE = "api-key-file";
    private static final String VARIABLE = "api-key-env";

    static KeyPlaces read(Section target, Premises premises) {
        Optional<KeyPlace> file = target.find(FILE, premises.keyFile());
        Optional<KeyPlace> variable = target.find(VARIABLE, premises.keyVariable());
        target.require(
                file.isPresent() || variable.isPresent(),
                FILE,
                "a file that holds the API key, or " + VARIABLE + ", but both are missing");
        target.require(file.isEmpty() || variable.isEmpty(), FILE, "no file beside " + VARIABLE);
        return new KeyPlaces(
                file.or(() -> variable).orElse(new KeyPlace.File(Path.of(FILE))),
                target.find("next-" + FILE, premises.keyFile()));
    }
}
