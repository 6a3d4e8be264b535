package dev.plimsoll.testing;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A wire that sees what a test says, and remembers what it was asked to send. */
public final class ScriptedWire implements Wire {
    /** One attempt it was asked for. */
    public record Sent(ChatCall call, Caller caller, Duration deadline) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Function<Sent, Sighting> script;
    private volatile boolean closed;

    public ScriptedWire(Function<Sent, Sighting> script) {
        this.script = script;
    }

    /** One sighting after the other. */
    public static ScriptedWire of(Sighting... sightings) {
        Iterator<Sighting> next = List.of(sightings).iterator();
        return new ScriptedWire(any -> next.next());
    }

    public List<Sent> sent() {
        return sent;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public Sighting send(ChatCall call, Caller caller, Duration deadline) {
        if (closed) {
            return Sightings.failed(ErrorClass.CANCELED);
        }
        Sent now = new Sent(call, caller, deadline);
        sent.add(now);
        return script.apply(now);
    }

    @Override
    public void close() {
        closed = true;
    }
}
