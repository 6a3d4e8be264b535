package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.tell;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.GrowthRecord;
import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;

/** Sizes that double from 1 on, for as long as there is time: one thing more and again, then a few looks at them all. */
final class Growth {
    private static final int LARGEST = 1024;
    /** Enough for the interval of a median to be narrow. */
    private static final int LOOKS = 20;

    /** The injector's own code is slow at first, which would be taken for the service's times at the least size. */
    private static final int LOOKS_BEFORE = 100;

    private final GrowthRecord record;

    Growth(Visits visits) {
        this.record = visits.asks(new GrowthRecord());
    }

    /** Where there is one thing already. */
    ChainBuilder of(Operation listed, ChainBuilder oneMore, ChainBuilder list) {
        ChainBuilder chain = exec(repeat(LOOKS_BEFORE).on(inTime(list))).exec(looks(listed, 1, list));
        for (int size = 2; size <= LARGEST; size *= 2) {
            chain = chain.exec(repeat(size / 2).on(inTime(oneMore))).exec(looks(listed, size, list));
        }
        return chain;
    }

    private ChainBuilder looks(Operation listed, int size, ChainBuilder list) {
        ChainBuilder look = exec(list).exec(tell(user -> record(user, listed, size)));
        return exec(repeat(LOOKS).on(inTime(look)));
    }

    private static ChainBuilder inTime(ChainBuilder chain) {
        return exec(doIf(when(VirtualUser::hasTime)).then(chain));
    }

    private void record(VirtualUser user, Operation listed, int size) {
        if (user.goesOn() && user.accepted().isPresent()) {
            record.took(listed, size, user.current().responseTime());
        }
    }
}
