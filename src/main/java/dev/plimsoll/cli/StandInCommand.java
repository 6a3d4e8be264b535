package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.Binding;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plimsoll stand-in}: runs a stand-in chat service until it is told to end. */
@Command(
        name = "stand-in",
        description = "Run a stand-in chat service; prints one JSON line with its addresses and its key.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class StandInCommand implements Callable<Integer> {
    private static final int USAGE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "0", description = "The service's port; 0 takes a free one.")
    private int port;

    @Option(names = "--admin-port", defaultValue = "0", description = "The admin port; 0 takes a free one.")
    private int adminPort;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; this machine only by default.")
    private String address = "";

    @Option(names = "--contract", defaultValue = "guide", description = "guide or deployed.")
    private String contract = "";

    @Option(names = "--seed", defaultValue = "1", description = "All that is drawn follows from it.")
    private long seed;

    @Option(
            names = "--workers",
            defaultValue = "0",
            description = "How many requests are served at a time; 0 for all that come.")
    private int workers;

    @Option(
            names = "--service-time",
            description = "Of every operation: fixed:50ms, exp:50ms, lognormal:MEDIAN:SIGMA or"
                    + " reply:FIRST_TOKEN:TOKENS_PER_SECOND. Without it only smart chat takes time.")
    private Optional<String> serviceTime = Optional.empty();

    @Option(names = "--smart-chat-time", description = "Of smart chat alone, in the same words.")
    private Optional<String> smartChatTime = Optional.empty();

    @Option(
            names = "--rate-limit",
            paramLabel = "N/SECONDS",
            description = "Requests of one address in a window; no limit by default.")
    private Optional<String> rateLimit = Optional.empty();

    @Option(names = "--api-key-file", description = "The key to accept; one made from the seed by default.")
    private Optional<Path> apiKeyFile = Optional.empty();

    @Option(names = "--record", description = "Keep a row of each request for GET /record on the admin port.")
    private boolean record;

    @ArgGroup(exclusive = false)
    private Optional<TlsFiles> tls = Optional.empty();

    /** Both or none. */
    private static final class TlsFiles {
        @Option(names = "--tls-certificate", required = true, description = "PEM certificate chain: speak TLS.")
        private Path certificate = Path.of("");

        @Option(names = "--tls-key", required = true, description = "PEM private key of the certificate.")
        private Path key = Path.of("");
    }

    @Override
    public Integer call() throws InterruptedException {
        try (StandIn standIn = StandIn.start(settings())) {
            announce(standIn);
            runUntilTold(standIn);
            return 0;
        } catch (IllegalArgumentException | IOException wrong) {
            spec.commandLine().getErr().println("plimsoll stand-in: " + wrong.getMessage());
            return USAGE;
        }
    }

    private StandInSettings settings() throws IOException {
        StandInSettings settings =
                StandInSettings.of(contract(), seed).with(binding()).with(speed());
        if (apiKeyFile.isPresent()) {
            settings = settings.with(key(apiKeyFile.get()));
        }
        if (rateLimit.isPresent()) {
            settings = settings.with(RateLimit.parse(rateLimit.get()));
        }
        return record ? settings.with(StandInSettings.Recording.ON) : settings;
    }

    private Contract contract() {
        return Contracts.all().stream()
                .filter(it -> it.name().equals(contract))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contract: expected "
                        + Contracts.all().stream().map(Contract::name).collect(Collectors.joining(" or "))
                        + ", was '" + contract + "'"));
    }

    private Binding binding() {
        Binding plain = new Binding(address, port, adminPort, Optional.empty());
        return tls.map(it -> plain.withTls(it.certificate, it.key)).orElse(plain);
    }

    private Speed speed() {
        Speed all = serviceTime.map(it -> Speed.of(ServiceTime.parse(it))).orElse(Speed.realistic());
        return smartChatTime
                .map(it -> all.with(Operation.SMART_CHAT, ServiceTime.parse(it)))
                .orElse(all)
                .withWorkers(workers);
    }

    private static StandInKey key(Path file) throws IOException {
        try {
            return new StandInKey(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IOException("API key file " + file + " cannot be read", unreadable);
        }
    }

    private void announce(StandIn standIn) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(JsonNodeFactory.instance
                .objectNode()
                .put("baseUrl", standIn.baseUrl())
                .put("apiKey", standIn.apiKey())
                .put("adminUrl", standIn.adminUrl()));
        out.flush();
    }

    /** A JVM that a signal ends reports the signal; to be told to end is no failure, so it halts with 0 by itself. */
    private static void runUntilTold(StandIn standIn) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            standIn.close();
            Runtime.getRuntime().halt(0);
        }));
        new CountDownLatch(1).await();
    }
}
