package dev.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebLoginTest {
    private static final List<Route> ROUTES = List.of(Route.get("/", request -> WebResponse.text(200, "welcome")));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writePassword() throws IOException {
        file = Files.writeString(folder.resolve("password"), "correct: horse\n");
    }

    @Test
    void letsInWhoKnowsThePassword() throws IOException, InterruptedException {
        assertThat(visit(basic("scraper:correct: horse")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scraper:wrong", "scraper:", "scraper", "", "other:correct: horse"})
    void keepsOutWhoDoesNot(String credentials) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = visit(basic(credentials));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"plimsoll\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ???", "Basic", "Bearer abc"})
    void keepsOutWhatIsNoLogin(String header) throws IOException, InterruptedException {
        assertThat(visit(header).statusCode()).isEqualTo(401);
    }

    @Test
    void saysThatThePasswordIsBlank() throws IOException {
        Files.writeString(file, "\nsecond line\n");

        assertThatThrownBy(() -> visit("Basic x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("password file '" + file + "': expected a password, was blank");
    }

    @Test
    void saysThatThePasswordCannotBeRead() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> visit("Basic x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("password file '" + file + "' cannot be read");
    }

    private HttpResponse<byte[]> visit(String authorization) throws IOException, InterruptedException {
        WebSettings settings = WebSettings.open("127.0.0.1", 0).withLogin("scraper", file);
        try (WebFace web = WebFace.start(settings, ROUTES)) {
            return Visitor.of(web).get("/", "Authorization", authorization);
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
