package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.Binding;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a stand-in shall be like, as options. */
final class StandInOptions {
    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "Port of the service; 0 takes a free one.")
    private int port;

    @Option(
            names = "--admin-port",
            paramLabel = "Q",
            defaultValue = "0",
            description = "Port for counts and faults; 0 takes a free one.")
    private int adminPort;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private String address = "";

    @Option(
            names = "--contract",
            paramLabel = "CONTRACT",
            defaultValue = "guide",
            description = "guide or deployed (${DEFAULT-VALUE}).")
    private String contract = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "All that is drawn follows from it.")
    private long seed;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many are served at a time; 0 for all.")
    private int workers;

    @Option(
            names = "--service-time",
            paramLabel = "TIME",
            description = "fixed:50ms, exp:50ms or lognormal:MEDIAN:SIGMA. Default: at once, but for smart chat.")
    private Optional<String> serviceTime = Optional.empty();

    @Option(
            names = "--smart-chat-time",
            paramLabel = "TIME",
            description = "The same, or reply:FIRST_TOKEN:TOKENS_PER_SECOND.")
    private Optional<String> smartChatTime = Optional.empty();

    @Option(
            names = "--rate-limit",
            paramLabel = "N/SECONDS",
            description = "Limit of a client address; none by default.")
    private Optional<String> rateLimit = Optional.empty();

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description = "Key to accept; by default one made from the seed.")
    private Optional<Path> apiKeyFile = Optional.empty();

    @Option(names = "--record", description = "Keep a row of each request for GET /record.")
    private boolean record;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "PEM certificate chain; with --tls-key, speaks TLS.")
    private Optional<Path> tlsCertificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM private key of the certificate.")
    private Optional<Path> tlsKey = Optional.empty();

    /**
     * What the options say together.
     *
     * @throws IllegalArgumentException with a message for the user when one of them makes no sense
     */
    StandInSettings settings() {
        StandInSettings settings =
                StandInSettings.of(contract(), seed).with(binding()).with(speed());
        if (apiKeyFile.isPresent()) {
            settings = settings.with(StandInKey.in(apiKeyFile.get()));
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
        if (tlsCertificate.isPresent() != tlsKey.isPresent()) {
            throw new IllegalArgumentException("TLS: expected --tls-certificate and --tls-key together");
        }
        return tlsCertificate.map(it -> plain.withTls(it, tlsKey.orElseThrow())).orElse(plain);
    }

    private Speed speed() {
        Speed all = serviceTime.map(it -> Speed.of(ServiceTime.parse(it))).orElse(Speed.realistic());
        return smartChatTime
                .map(it -> all.with(Operation.SMART_CHAT, ServiceTime.parse(it)))
                .orElse(all)
                .withWorkers(workers);
    }
}
