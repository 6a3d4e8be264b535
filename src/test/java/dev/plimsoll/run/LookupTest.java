package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.client.FrontEnd;
import dev.plimsoll.client.Habit;
import dev.plimsoll.testing.Behaviours;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupTest {
    private static final Duration SERVICE = Duration.ofMillis(40);

    private final WoundRun run = WoundRun.of(Behaviours.with(Habit.LIST_CACHE, Habit.SHARED_READS), Duration.ZERO);
    private final VirtualUser user = run.arrive();
    private final FrontEnd frontEnd = user.frontEnd();
    private final ChatCall list = user.api().listSessions();
    private final Lookup lookup = user.lookup();

    @Test
    void needsACallForWhatNobodyHas() {
        lookup.begins(list);
        user.endsLookup();

        assertThat(lookup.isWaiting()).isFalse();
        assertThat(lookup.needsCall()).isTrue();
        assertThat(seen()).isEqualTo(UserView.NOTHING);
    }

    @Test
    void servesFromMemoryWithoutACall() {
        run.call(user, list, SERVICE, 200, "{\"data\":[]}");

        lookup.begins(list);

        assertThat(lookup.needsCall()).isFalse();
        assertThat(user.accepted()).isPresent();
        assertThat(seen()).isEqualTo(new UserView(1, 0, 0, Map.of()));
        assertThat(run.live
                        .tally()
                        .calls(Phase.MEASURED, Operation.LIST_SESSIONS)
                        .calls())
                .isEqualTo(1);
    }

    @Test
    void waitsForTheSameReadOfAnotherVisit() {
        frontEnd.joined(list);
        lookup.begins(list);
        assertThat(lookup.isWaiting()).isTrue();
        assertThat(lookup.needsCall()).isFalse();

        frontEnd.callEnds(list, refused());
        assertThat(lookup.isWaiting()).isFalse();
        user.endsLookup();

        assertThat(user.accepted()).isEmpty();
        assertThat(seen()).isEqualTo(new UserView(0, 1, 0, Map.of("The server has a problem: try again later.", 1L)));
    }

    /** Otherwise the wait for another's answer would count as the injector's lag. */
    @Test
    void intendsTheNextCallForTheEndOfTheWait() {
        frontEnd.joined(list);
        lookup.begins(list);
        run.clock.advance(SERVICE);
        frontEnd.callEnds(list, refused());
        user.endsLookup();

        run.clock.advance(user.thinks(Duration.ofSeconds(3)));
        user.begins(user.api().health(), Expectation.none());

        assertThat(user.current().attempt().lagNanos()).isZero();
    }

    @Test
    void stopsWaitingWhenTheRunCloses() {
        frontEnd.joined(list);
        lookup.begins(list);

        run.live.close();

        assertThat(lookup.isWaiting()).isFalse();
    }

    private static Reading refused() {
        return new Reading.Refused(ErrorClass.SERVER_5XX, "status 503");
    }

    private UserView seen() {
        return run.live.tally().seen(Phase.MEASURED, Operation.LIST_SESSIONS).view();
    }
}
