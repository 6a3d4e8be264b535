package dev.plimsoll.cli;

import dev.plimsoll.config.ListenAddress;
import dev.plimsoll.config.LiveSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a run can be watched while it goes on. */
final class LiveOptions {
    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            converter = ListenAddressConverter.class,
            description = "Serve the run's /metrics and /events there while it goes on. Default: nowhere.")
    private Optional<ListenAddress> listen = Optional.empty();

    @Option(
            names = "--push-gateway",
            paramLabel = "HOST:PORT",
            converter = ListenAddressConverter.class,
            description = "Push the metrics to this Prometheus Pushgateway at the end. Default: none.")
    private Optional<ListenAddress> pushGateway = Optional.empty();

    @Option(names = "--watch", description = "Draw the run on the terminal, with small charts, each second.")
    private boolean watch;

    /** What is said here, over the configuration. */
    LiveSettings over(LiveSettings configured) {
        return configured.at(listen, pushGateway);
    }

    /** Where no terminal is there to draw on, it tells the run in lines. */
    Narrator narrator(PlimsollCommand plimsoll) {
        return watch ? Narrator.watching(plimsoll) : new Narrator(plimsoll);
    }
}
