package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** A real Prometheus on a free loopback port, with its data in a folder of the test. */
public final class PrometheusProcess implements AutoCloseable {
    public static final String PROGRAM = "prometheus";
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerProcess server;

    private PrometheusProcess(ServerProcess server) {
        this.server = server;
    }

    /** With a configuration as YAML; what it names relatively is looked for in the folder. */
    public static PrometheusProcess start(Path folder, String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("prometheus.yml"), configuration);
        String program = ProgramPath.find(PROGRAM).orElseThrow().toString();
        return new PrometheusProcess(ServerProcess.start(
                folder,
                port -> List.of(
                        program,
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port),
                "/-/ready"));
    }

    /** With a command line of the test's own, made when a free port is known. */
    public static PrometheusProcess start(Path folder, IntFunction<List<String>> commandAtPort) throws IOException {
        return new PrometheusProcess(ServerProcess.start(folder, commandAtPort, "/-/ready"));
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The series that an expression gives now: each has {@code metric}, its labels, and {@code value}. */
    public List<JsonNode> query(String expression) {
        String answer = server.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        try {
            JsonNode result = JSON.readTree(answer).path("data").path("result");
            return StreamSupport.stream(result.spliterator(), false).toList();
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer, notJson);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
