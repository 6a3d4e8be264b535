package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.config.HistorySettings;
import dev.plimsoll.config.SecretFile;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the history of nights is, each over its setting in the configuration. */
final class HistoryOptions {
    @Option(
            names = "--history",
            paramLabel = "FILE|URL",
            description = {
                "The history of nights: a SQLite file, or a database such as",
                "jdbc:postgresql://db.example.org/quality. Default: history.db."
            })
    private Optional<String> history = Optional.empty();

    @Option(
            names = "--history-password-file",
            paramLabel = "FILE",
            description = {
                "File that holds the password of that database.",
                "Default: the environment variable PLIMSOLL_HISTORY_PASSWORD."
            })
    private Optional<Path> passwordFile = Optional.empty();

    /** The address that is meant. */
    HistoryAddress address(PlimsollCommand plimsoll) {
        return HistoryAddress.parse(
                history.orElseGet(() -> plimsoll.config().history().at()));
    }

    /** Opens the history, which begins when there is none yet. */
    History open(PlimsollCommand plimsoll) {
        return histories(plimsoll).open(address(plimsoll));
    }

    /** Opens a history that must be there. */
    History existing(PlimsollCommand plimsoll) {
        return histories(plimsoll).existing(address(plimsoll));
    }

    private Histories histories(PlimsollCommand plimsoll) {
        HistorySettings settings = plimsoll.config().history();
        Map<String, String> environment = plimsoll.surroundings().environment();
        Optional<String> user = variable(environment, Credentials.USER_VARIABLE).or(settings::user);
        Optional<String> password = passwordFile
                .map(HistoryOptions::text)
                .or(() -> variable(environment, Credentials.PASSWORD_VARIABLE))
                .or(() -> settings.passwordFile().map(HistoryOptions::text));
        password.ifPresent(plimsoll.secrets()::add);
        return new Histories(new Credentials(user, password));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(it -> !it.isBlank());
    }

    private static String text(Path file) {
        String problem;
        try {
            String password = SecretFile.text(file).strip();
            if (!password.isEmpty()) {
                return password;
            }
            problem = "it is blank";
        } catch (IllegalArgumentException unreadable) {
            problem = String.valueOf(unreadable.getMessage());
        }
        throw new UserMistake("cannot use the password file " + file + " of the history: " + problem);
    }
}
