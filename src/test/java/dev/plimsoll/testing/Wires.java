package dev.plimsoll.testing;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.ReplyReader;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Sighting;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** What tests of the wire have in common: who calls, and how what came is read. */
public final class Wires {
    public static final ChatApi API = new ChatApi(Contracts.guide());
    public static final Caller CALLER =
            new Caller(ApiKey.of(Clients.KEY), new UserId("anon-1-abc"), "plimsoll-probe/test");

    private Wires() {}

    public static Supplier<ReferenceCode> codes() {
        Random random = new Random(7);
        return () -> ReferenceCode.next(InstantSource.system(), random);
    }

    /** The class that a check of the health would find; empty for success. */
    public static Optional<ErrorClass> errorClass(Sighting seen) {
        if (seen.exchange() instanceof Exchange.Unanswered failure) {
            return Optional.of(failure.errorClass());
        }
        Exchange.Answered answered = (Exchange.Answered) seen.exchange();
        Reading reading = new ReplyReader(Contracts.guide())
                .read(
                        Operation.HEALTH,
                        answered.answer().status(),
                        answered.answer().body());
        return reading instanceof Reading.Refused refused ? Optional.of(refused.errorClass()) : Optional.empty();
    }

    /** Empty when there was an answer. */
    public static String detail(Sighting seen) {
        return seen.exchange() instanceof Exchange.Unanswered failure ? failure.detail() : "";
    }
}
