package dev.plimsoll.standin;

import java.time.InstantSource;
import java.util.SplittableRandom;

/** The service behind the sockets, put together from its settings. */
record ServiceParts(Faults faults, StallClock clock, Ledger ledger, Reception reception) {
    static ServiceParts of(StandInSettings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        StallClock clock = new StallClock(System::nanoTime);
        Faults faults = new Faults(random.split());
        Identities identities = new Identities(InstantSource.system(), random.split());
        Pace pace = new Pace(clock, settings.speed(), random.split());
        ChatStore store = new ChatStore(identities);
        ChatService service = new ChatService(settings.contract(), store, identities, System::nanoTime);
        Gate gate = new Gate(service.dialect().rules(), settings.key().secret());
        Ledger ledger = new Ledger(store, RequestRecord.of(settings.recording()), System::nanoTime);
        Reception reception = new Reception(
                new Router(settings.contract()),
                faults,
                ledger,
                new Reception.Counter(
                        settings.rateLimit().map(it -> new RateLimiter(it, System::nanoTime)),
                        gate,
                        service,
                        pace,
                        clock));
        return new ServiceParts(faults, clock, ledger, reception);
    }
}
