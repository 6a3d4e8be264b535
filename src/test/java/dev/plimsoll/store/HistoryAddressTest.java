package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.HistoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"history.db", "some/where/nights.sqlite", "/var/lib/history.db", "C:history.db"})
    void isAFile(String text) {
        assertThat(HistoryAddress.parse(text)).isEqualTo(new HistoryAddress.File(Path.of(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/quality, postgresql://db.example.org/quality",
        "jdbc:postgresql://db.example.org:5433/quality?sslmode=require&user=ci, postgresql://db.example.org:5433/quality",
        "jdbc:postgresql:quality, postgresql:quality"
    })
    void isADatabaseThatIsNamedWithoutItsParameters(String url, String name) {
        assertThat(HistoryAddress.parse(url))
                .isEqualTo(new HistoryAddress.Postgres(url))
                .hasToString(name);
    }

    @Test
    void holdsNoPassword() {
        assertThatThrownBy(() -> HistoryAddress.parse("jdbc:postgresql://db/quality?user=ci&password=hush-hush"))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the URL of the history must not hold a password, which would show in process lists and"
                        + " reports: name a file that holds it with --history-password-file, or set"
                        + " PLIMSOLL_HISTORY_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db/quality, jdbc:mysql",
        "postgres://ci:hush-hush@db/quality, postgres",
        "jdbc:postgresql://ci:hush-hush@db/quality, jdbc:postgresql",
        "https://db.example.org, https"
    })
    void isNoOtherUrlAndDoesNotRepeatWhatItMayHold(String url, String scheme) {
        assertThatThrownBy(() -> HistoryAddress.parse(url))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history must be a file or jdbc:postgresql://HOST/DATABASE (user and password are given"
                        + " apart), was a URL that begins with " + scheme + ":");
    }

    @Test
    void isNotBlank() {
        assertThatThrownBy(() -> HistoryAddress.parse(" "))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history must be a file or a JDBC URL, was blank");
    }

    @Test
    void hidesThePassword() {
        assertThat(new Credentials(Optional.of("ci"), Optional.of("hush-hush"))).hasToString("ci:***");
    }
}
