package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.testing.Clients;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

class StandInProcessTest {
    @Test
    void answersUntilItIsClosed() throws IOException {
        URL health;
        try (StandInProcess standIn = StandInProcess.start()) {
            Aim aim = standIn.aim();
            health = URI.create(aim.target() + "/health").toURL();

            assertThat(aim.target().isLoopback()).isTrue();
            assertThat(status(health, standIn.apiKey())).isEqualTo(200);
            assertThat(status(health, Clients.KEY)).isEqualTo(401);

            standIn.fault("{\"kind\":\"status\",\"status\":503}");

            assertThat(status(health, standIn.apiKey())).isEqualTo(503);
        }
        assertThatThrownBy(() -> status(health, Clients.KEY)).isInstanceOf(ConnectException.class);
    }

    private static int status(URL url, String key) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("x-api-key", key);
        return connection.getResponseCode();
    }
}
