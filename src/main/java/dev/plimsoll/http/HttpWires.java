package dev.plimsoll.http;

import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.Target;
import dev.plimsoll.probe.Wire;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;

/**
 * Opens wires to targets. They share one timer and the threads that look names up.
 *
 * <p>Java keeps what it looked up for half a minute. Who wants each attempt to see the name service sets the security
 * properties {@code networkaddress.cache.ttl} and {@code networkaddress.cache.negative.ttl} to 0 as the program starts.
 */
public final class HttpWires implements AutoCloseable {
    private final Supplier<ReferenceCode> codes;
    private final InstantSource clock;
    private final NameLookup names;
    private final ScheduledThreadPoolExecutor timer = Deadlines.timer();

    /**
     * @param codes a new reference code each time, from any thread
     * @param clock what a date in {@code Retry-After} is held against
     */
    public HttpWires(Supplier<ReferenceCode> codes, InstantSource clock) {
        this(codes, clock, InetAddress::getAllByName);
    }

    HttpWires(Supplier<ReferenceCode> codes, InstantSource clock, NameLookup.Resolver resolver) {
        this.codes = codes;
        this.clock = clock;
        this.names = new NameLookup(resolver);
    }

    /**
     * A wire to the target, to be closed by who asked for it.
     *
     * @throws IllegalArgumentException when the settings name a CA file that is none; the message says why
     */
    public Wire open(Target target, WireSettings settings) {
        Route route = new Route(target, settings.addresses(), names, new TlsLayer(CaFile.trust(settings.caFile())));
        return new HttpWire(route, codes, clock, new Deadlines(timer));
    }

    /** Attempts under way still end by their deadlines; later ones are canceled. */
    @Override
    public void close() {
        timer.shutdown();
        names.close();
    }
}
