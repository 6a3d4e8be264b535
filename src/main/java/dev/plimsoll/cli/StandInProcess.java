package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A stand-in chat service in a process of its own, so that neither takes the other's time. */
final class StandInProcess implements AutoCloseable {
    /** A reply takes some 1.5 s on average: quick for a language model, so that a short demonstration sees enough. */
    private static final String SMART_CHAT = "reply:300ms:400";

    private static final String OTHERS = "lognormal:15ms:0.5";

    private static final String NONE = "fixed:0ms";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;
    private final JsonNode announced;

    private StandInProcess(Process process, JsonNode announced) {
        this.process = process;
        this.announced = announced;
    }

    /** As quick as a service of this kind may be. */
    static StandInProcess start() throws IOException {
        return start(List.of("--service-time", OTHERS, "--smart-chat-time", SMART_CHAT));
    }

    /** One that answers everything at once. */
    static StandInProcess answeringAtOnce(Contract contract) throws IOException {
        return start(List.of("--contract", contract.name(), "--service-time", NONE, "--smart-chat-time", NONE));
    }

    private static StandInProcess start(List<String> options) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(quickStart());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "stand-in"));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("the stand-in ended before it was ready");
        }
        return new StandInProcess(process, new JsonMapper().readTree(line));
    }

    /** The class-data archive that this process was started with, if any, serves the other as well. */
    private static List<String> quickStart() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> it.startsWith("-XX:SharedArchiveFile=") || it.equals("-Xlog:disable"))
                .toList();
    }

    Aim aim() {
        return new Aim(
                Target.of(announced.path("baseUrl").asText()), ApiKey.of(apiKey()), Optional.empty(), Optional.empty());
    }

    String apiKey() {
        return announced.path("apiKey").asText();
    }

    /** Asks for a fault; it has begun when this returns. */
    void fault(String json) {
        URI faults = URI.create(announced.path("adminUrl").asText() + "/faults");
        HttpRequest request = HttpRequest.newBuilder(faults)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException gone) {
            throw new UncheckedIOException("the stand-in does not answer", gone);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** When this returns, it is gone. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
