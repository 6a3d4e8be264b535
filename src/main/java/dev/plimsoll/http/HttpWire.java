package dev.plimsoll.http;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** A wire over the bare connections of Apache HttpCore: there is no pool, retry, redirect, cookie or cache to switch off. */
final class HttpWire implements Wire {
    private final Route route;
    private final Supplier<ReferenceCode> codes;
    private final InstantSource clock;
    private final Deadlines deadlines;

    HttpWire(Route route, Supplier<ReferenceCode> codes, InstantSource clock, Deadlines deadlines) {
        this.route = route;
        this.codes = codes;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @Override
    public Sighting send(ChatCall call, Caller caller, Duration limit) {
        ChatRequest request = new ChatRequest(call, caller.key(), caller.user(), codes.get());
        try (Deadline deadline = deadlines.begin(limit)) {
            return new HttpAttempt(route, deadline, clock).make(request, caller.userAgent());
        }
    }

    @Override
    public void close() {
        deadlines.cancelAll();
    }
}
