package dev.plimsoll.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the figures of a run can be seen while it goes on.
 *
 * @param listen absent: nowhere
 * @param lastScrape how long at most a run that was scraped waits at its end for one more scrape
 * @param pushGateway absent: they are pushed nowhere
 */
public record LiveSettings(Optional<ListenAddress> listen, Duration lastScrape, Optional<ListenAddress> pushGateway) {
    static LiveSettings read(Section load) {
        Section web = load.section("web");
        LiveSettings settings = new LiveSettings(
                web.find("listen", ProbeKinds.LISTEN),
                web.get("last-scrape", Kind.DURATION),
                load.find("push-gateway", ProbeKinds.LISTEN.named("HOST:PORT such as 127.0.0.1:9091")));
        web.refuseOthers();
        return settings;
    }

    /** The same, with these addresses where they are given. */
    public LiveSettings at(Optional<ListenAddress> otherListen, Optional<ListenAddress> otherGateway) {
        return new LiveSettings(otherListen.or(() -> listen), lastScrape, otherGateway.or(() -> pushGateway));
    }
}
