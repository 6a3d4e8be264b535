package dev.plimsoll.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Alertmanager on a free loopback port, without peers, with its data in a folder of the test. */
public final class AlertmanagerProcess implements AutoCloseable {
    public static final String PROGRAM = "prometheus-alertmanager";

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

    /** Host and port, as Prometheus names whom it tells. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
