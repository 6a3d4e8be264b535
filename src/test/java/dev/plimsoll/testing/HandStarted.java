package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Services of the stack without their containers: the command lines of {@code docker-compose.yml} with the files that it
 * mounts, on free ports of this machine, and on a clock that goes faster. What has to differ is replaced word by word.
 */
public final class HandStarted {
    private static final String SMALLEST_RUN = "smoke";

    private final Path folder;
    private final ComposeFile compose;
    private final Path key;

    /** Each gets a directory of its own in the folder. */
    public HandStarted(Path folder) throws IOException {
        this.folder = folder;
        this.key = Files.writeString(folder.resolve("api-key"), "a-key-for-the-stand-in\n");
        Map<String, String> settings = new TreeMap<>(ComposeFile.example());
        settings.put("LOAD_PROFILE", SMALLEST_RUN);
        this.compose = ComposeFile.with(settings);
    }

    public PlimsollProcess standIn() throws IOException {
        Map<String, String> here =
                Map.of("0.0.0.0", "127.0.0.1", "8080", "0", "8081", "0", "/run/secrets/api-key", key.toString());
        return PlimsollProcess.packaged(directory("stand-in"), Map.of(), command("stand-in", here));
    }

    /** A prober of the service at that base URL. */
    public PlimsollProcess prober(String chatUrl) throws IOException {
        Path directory = directory("prober");
        Files.copy(Path.of("probe.conf"), directory.resolve("probe.conf"));
        Files.copy(key, directory.resolve("probe.key"));
        return PlimsollProcess.packaged(
                directory, Map.of("CHAT_URL", chatUrl), command("prober", Map.of("0.0.0.0:7546", "127.0.0.1:0")));
    }

    /** Posts alerts to the receiver's URL. */
    public AlertmanagerProcess alertmanager(String receiver) throws IOException {
        Path directory = directory("alertmanager");
        Path program = ProgramPath.find(AlertmanagerProcess.PROGRAM).orElseThrow();
        Path url = Files.writeString(folder.resolve("alert-webhook-url"), receiver + "\n");
        String configuration = ShippedStack.alertmanager(ProgramVersion.of(program), url);
        Files.writeString(
                directory.resolve("alertmanager.yml"),
                ShippedStack.replaced(configuration, "group_wait: 30s", "group_wait: 0s"));
        Map<String, String> here = Map.of(
                "--config.file=/etc/alertmanager/alertmanager.yml",
                "--config.file=" + directory.resolve("alertmanager.yml"),
                "--storage.path=/alertmanager",
                "--storage.path=" + directory.resolve("data"));
        return AlertmanagerProcess.start(directory, port -> listening(program, port, command("alertmanager", here)));
    }

    /** Finds the others at their addresses, each given by what the configuration calls it. */
    public PrometheusProcess prometheus(Map<String, String> addresses) throws IOException {
        Path directory = directory("prometheus");
        Path program = ProgramPath.find(PrometheusProcess.PROGRAM).orElseThrow();
        ShippedStack.copyPrometheus(directory, ProgramVersion.of(program));
        Path file = directory.resolve("prometheus.yml");
        String configuration = faster(Files.readString(file), addresses);
        Map<String, String> here = Map.of(
                "--config.file=/etc/prometheus/prometheus.yml",
                "--config.file=" + file,
                "--storage.tsdb.path=/prometheus",
                "--storage.tsdb.path=" + directory.resolve("tsdb"));
        return PrometheusProcess.start(directory, port -> {
            write(file, ShippedStack.replaced(configuration, "prometheus:9090", "127.0.0.1:" + port));
            return listening(program, port, command("prometheus", here));
        });
    }

    private static String faster(String configuration, Map<String, String> addresses) {
        String faster = ShippedStack.replaced(configuration, "scrape_interval: 5s", "scrape_interval: 500ms");
        faster = ShippedStack.replaced(faster, "evaluation_interval: 15s", "evaluation_interval: 1s");
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            faster = faster.replace(address.getKey(), address.getValue());
        }
        return faster;
    }

    /** A run that serves its metrics at that port. */
    public PlimsollProcess load(String chatUrl, int port) throws IOException {
        Path directory = directory("load");
        String settings = Files.readString(Path.of("deploy/plimsoll.conf"));
        settings = ShippedStack.replaced(settings, "/run/secrets/api-key", key.toString());
        settings = ShippedStack.replaced(settings, "0.0.0.0:7547", "127.0.0.1:" + port);
        Files.writeString(directory.resolve("plimsoll.conf"), settings);
        return PlimsollProcess.packaged(directory, Map.of("CHAT_URL", chatUrl), command("load", Map.of()));
    }

    private List<String> command(String service, Map<String, String> here) {
        List<String> command = new ArrayList<>(compose.service(service).list("command"));
        here.forEach((there, replacement) -> {
            if (!command.contains(there)) {
                throw new AssertionError("expected " + there + " in the command of " + service + ", was: " + command);
            }
            command.replaceAll(it -> it.equals(there) ? replacement : it);
        });
        return command;
    }

    private static List<String> listening(Path program, int port, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(flags);
        command.add("--web.listen-address=127.0.0.1:" + port);
        return command;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Path directory(String service) throws IOException {
        return Files.createDirectories(folder.resolve(service));
    }
}
