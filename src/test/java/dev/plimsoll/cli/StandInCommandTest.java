package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StandInCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    /** Runs the command alone, in a process that can be told to end. */
    static final class Alone {
        private Alone() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new StandInCommand()).execute(arguments));
        }
    }

    @Test
    void announcesItselfInOneLineAndEndsWithZeroWhenTold() throws Exception {
        Path quiet = Files.writeString(
                folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
        Path key = Files.writeString(folder.resolve("key"), "of-my-own\n");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "-Dlogback.configurationFile=" + quiet,
                                        Alone.class.getName()),
                                Stream.of("--contract", "deployed", "--seed", "7", "--api-key-file", key.toString()))
                        .toList())
                .start();

        try (BufferedReader lines = process.inputReader()) {
            JsonNode ready = new ObjectMapper().readTree(lines.readLine());
            assertThat(ready.fieldNames()).toIterable().containsExactly("baseUrl", "apiKey", "adminUrl");
            assertThat(ready.path("apiKey").asText()).isEqualTo("of-my-own");
            assertThat(health(ready)).isEqualTo(200);

            process.toHandle().destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(lines.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--contract other | plimsoll stand-in: contract: expected guide or deployed, was 'other'",
                "--rate-limit 60 | plimsoll stand-in: rate limit: expected N/SECONDS such as 60/60, was '60'",
                "--workers -1 | plimsoll stand-in: workers: expected 0 (no limit) or more, was -1",
                "--port 70000 | plimsoll stand-in: port: expected 0 (any free one) to 65535, was 70000",
                "--service-time soon | plimsoll stand-in: service time: expected fixed:50ms, exp:50ms, lognormal:50ms:0.5 (median, sigma) or reply:400ms:150 (first token, tokens a second), was 'soon'",
                "--api-key-file /nowhere/key | plimsoll stand-in: API key file /nowhere/key: cannot be read",
                "--tls-key /nowhere/key | plimsoll stand-in: TLS: expected --tls-certificate and --tls-key together"
            })
    void saysInOneLineWhatIsWrong(String arguments, String message) {
        int exit = execute(arguments.split(" ", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int exit = execute("--port", Integer.toString(taken.getLocalPort()));

            assertThat(exit).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("plimsoll stand-in: cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .hasLineCount(1);
        }
    }

    private int execute(String... arguments) {
        return new CommandLine(new StandInCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static int health(JsonNode ready) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ready.path("baseUrl").asText() + "/health"))
                .header("x-api-key", ready.path("apiKey").asText())
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return answer.statusCode();
    }
}
