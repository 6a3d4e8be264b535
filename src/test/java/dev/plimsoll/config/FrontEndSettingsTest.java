package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.client.Habit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontEndSettingsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "workflow", "ceiling", "demo"})
    void leavesTheClientsOfAProfilePlainUnlessItAsks(String profile) {
        PlimsollConfig config = PlimsollConfig.defaults();

        assertThat(config.load().client().behaviour(config.profile(profile).client()))
                .isEqualTo(ClientBehaviour.plain());
    }

    @Test
    void givesRealisticTrafficFullClients() {
        assertThat(PlimsollConfig.defaults().profile("load").client()).isEqualTo(ClientKind.FULL);
    }

    @ParameterizedTest
    @EnumSource
    void switchesEachHabitOff(Habit habit) throws IOException {
        Set<Habit> others = EnumSet.complementOf(EnumSet.of(habit));

        assertThat(read(habit.label() + " = off").habits()).isEqualTo(others);
    }

    @Test
    void switchesRetriesOffOrOver() throws IOException {
        assertThat(read("retries = none").retries().areOn()).isFalse();
        assertThat(read("retries = exponential").retries().policy().backoff()).isEqualTo(Backoff.EXPONENTIAL);
    }

    @Test
    void saysWhatASwitchCanBe() {
        assertThatThrownBy(() -> read("list-cache = maybe, retries = often, batch.size = 0"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        %s has 3 problems:
                          plimsoll.load.client.retries: expected one of none, linear, exponential, was 'often'
                          plimsoll.load.client.list-cache: expected one of on, off, was 'maybe'
                          plimsoll.load.client.batch.size: expected a whole number from 1 to 1000000, was '0'""".formatted(directory.resolve("plimsoll.conf")));
    }

    private ClientBehaviour read(String client) throws IOException {
        Path file = directory.resolve("plimsoll.conf");
        Files.writeString(file, "plimsoll.load.client { " + client + " }");
        return PlimsollConfig.read(file).load().client().full();
    }
}
