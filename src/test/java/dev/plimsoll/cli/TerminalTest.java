package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @Test
    void isWhatTheLauncherSaw() {
        Terminal terminal = Terminal.of(seen("true", "false", "132"), Map.of());

        assertThat(terminal).isEqualTo(new Terminal(true, false, 132, true));
    }

    @Test
    void isNoneWhereNobodyLooked() {
        assertThat(Terminal.of(new Properties(), Map.of())).isEqualTo(Terminal.none());
    }

    @Test
    void isColorlessWhenAskedTo() {
        Terminal terminal = Terminal.of(seen("true", "true", "80"), Map.of("NO_COLOR", "1"));

        assertThat(terminal).isEqualTo(new Terminal(true, true, 80, false));
    }

    @Test
    void isNoneWhenDumb() {
        Terminal terminal = Terminal.of(seen("true", "true", "80"), Map.of("TERM", "dumb"));

        assertThat(terminal).isEqualTo(Terminal.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "wide", "-3", "99999"})
    void isOfUsualWidthWhenItsOwnIsUnknown(String columns) {
        assertThat(Terminal.of(seen("true", "true", columns), Map.of()).width()).isEqualTo(80);
    }

    private static Properties seen(String out, String err, String columns) {
        Properties seen = new Properties();
        seen.setProperty("plimsoll.tty.out", out);
        seen.setProperty("plimsoll.tty.err", err);
        seen.setProperty("plimsoll.columns", columns);
        return seen;
    }
}
