package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** A real Alertmanager on a free loopback port, without peers, with its data in a folder of the test. */
public final class AlertmanagerProcess implements AutoCloseable {
    public static final String PROGRAM = "prometheus-alertmanager";
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerProcess server;

    private AlertmanagerProcess(ServerProcess server) {
        this.server = server;
    }

    /** With a configuration as YAML. */
    public static AlertmanagerProcess start(Path folder, String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("alertmanager.yml"), configuration);
        String program = ProgramPath.find(PROGRAM).orElseThrow().toString();
        return new AlertmanagerProcess(ServerProcess.start(
                folder,
                port -> List.of(
                        program,
                        "--config.file=" + file,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port),
                "/-/ready"));
    }

    /** With a command line of the test's own, made when a free port is known. */
    public static AlertmanagerProcess start(Path folder, IntFunction<List<String>> commandAtPort) throws IOException {
        return new AlertmanagerProcess(ServerProcess.start(folder, commandAtPort, "/-/ready"));
    }

    /** Host and port, as Prometheus names whom it tells. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    /** Tells it of alerts that fire, by their labels, as Prometheus does. */
    public void tell(List<Map<String, String>> alerts) throws IOException {
        List<Map<String, Map<String, String>>> message =
                alerts.stream().map(it -> Map.of("labels", it)).toList();
        server.post("/api/v2/alerts", JSON.writeValueAsString(message));
    }

    /** The alerts that it has: each has {@code labels} and a {@code status}. */
    public List<JsonNode> alerts() {
        String answer = server.get("/api/v2/alerts");
        try {
            return StreamSupport.stream(JSON.readTree(answer).spliterator(), false)
                    .toList();
        } catch (IOException notJson) {
            throw new UncheckedIOException(answer, notJson);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
