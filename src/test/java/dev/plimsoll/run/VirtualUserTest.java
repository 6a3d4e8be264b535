package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Expectations;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VirtualUserTest {
    private static final Duration SERVICE = Duration.ofMillis(40);

    private final WoundRun run = WoundRun.of(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private final VirtualUser user = run.arrive();

    @Test
    void countsTheFirstCallFromItsArrivalAndTheServiceFromTheSend() {
        run.clock.advance(Duration.ofMillis(7));
        run.health(user, SERVICE);

        CallInProgress call = user.current();
        assertThat(call.attempt().lagNanos()).isEqualTo(7_000_000);
        assertThat(call.attempt().serviceNanos()).isEqualTo(40_000_000);
        assertThat(call.responseNanos()).isEqualTo(47_000_000);
    }

    @Test
    void intendsTheNextCallForTheEndOfTheOneBeforeAndThePlannedPause() {
        run.health(user, SERVICE);
        Duration pause = user.thinks(Duration.ofSeconds(3));
        run.clock.advance(pause.plusMillis(9));
        run.health(user, SERVICE);

        assertThat(user.current().attempt().lagNanos()).isEqualTo(9_000_000);
    }

    /** Gatling cuts pauses to milliseconds: the call came up to one too early, and its response time too short. */
    @Test
    void thinksInWholeMillisecondsSoThatNoCallIsEarly() {
        run.health(user, SERVICE);

        Duration pause = user.thinks(Duration.ofNanos(1_234_567_891));
        run.clock.advance(pause);
        run.health(user, SERVICE);

        assertThat(pause).isEqualTo(Duration.ofMillis(1_235));
        assertThat(user.current().attempt().lagNanos()).isZero();
    }

    @Test
    void journalsASessionBeforeItIsAskedForAndWithItsIdAfter() {
        String title = user.title();
        user.begins(user.api().createSession(title), Expectation.none());
        assertThat(run.journal.entries()).containsExactly("creating " + title);

        user.answered(201, bytes(WoundRun.session("a1", title)));
        user.endsAttempt();
        run.call(user, user.api().deleteSession("a1"), SERVICE, 204, "");

        assertThat(run.journal.entries())
                .containsExactly("creating " + title, "created " + title + " as a1", "deleted " + title);
        assertThat(user.conversation().sessionId()).contains("a1");
        assertThat(user.conversation().isOwn()).isTrue();
    }

    @Test
    void keepsASessionInTheJournalThatWasNotDeleted() {
        run.call(user, user.api().deleteSession("a1"), SERVICE, 500, "");

        assertThat(run.journal.entries()).isEmpty();
    }

    /** Its refusal was to be expected, and it is still there. */
    @Test
    void keepsASessionInTheJournalWhoseDeletionHadToBeRefused() {
        user.begins(user.api().deleteSession("a1"), Expectation.refusal(Set.of(404)));
        user.answered(404, bytes("{}"));
        user.endsAttempt();

        assertThat(user.accepted()).isPresent();
        assertThat(user.current().status()).hasValue(404);
        assertThat(run.journal.entries()).isEmpty();
    }

    @Test
    void givesEachFurtherSessionATitleOfItsOwn() {
        String first = user.title();
        user.conversation().startsAnother();
        user.begins(user.api().createSession(user.title()), Expectation.none());

        assertThat(user.title()).isEqualTo(first + " 1");
        assertThat(run.journal.entries()).containsExactly("creating " + first + " 1");
    }

    /** Clean-up looks for titles; one that the service changed would have been left behind. */
    @Test
    void journalsTheIdOfASessionThatCameBackUnderAnotherTitle() {
        String title = user.title();
        user.begins(user.api().createSession(title), expectations().titleIs(title));
        user.answered(201, bytes(WoundRun.session("a1", "another")));
        user.endsAttempt();

        assertThat(run.journal.entries()).containsExactly("creating " + title, "created " + title + " as a1");
        assertThat(user.conversation().sessionId()).isEmpty();
        assertThat(user.current().complaint()).isEqualTo("assertion: title: expected '" + title + "', was 'another'");
        assertThat(counts(Operation.CREATE_SESSION).errors()).isEqualTo(Map.of(ErrorClass.ASSERTION, 1L));
    }

    @Test
    void failsWithWhatIsWrongWithAnAnswer() {
        run.call(user, user.api().health(), SERVICE, 200, "{\"status\":7}");

        assertThat(user.current().complaint()).isEqualTo("body_invalid: status: expected string, was number");
        assertThat(user.accepted()).isEmpty();
        assertThat(user.current().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(counts(Operation.HEALTH).failed()).isEqualTo(1);
    }

    @Test
    void hasNothingToComplainOfWhenAllIsWell() {
        run.health(user, SERVICE);

        assertThat(user.current().complaint()).isEmpty();
        assertThat(user.accepted()).isPresent();
    }

    @Test
    void takesTheReasonForNoAnswerFromWhoeverKnowsIt() {
        user.begins(user.api().health(), Expectation.none());
        run.clock.advance(SERVICE);
        run.live.noAnswer().report(ErrorClass.CONNECT_REFUSED);
        user.endsAttempt();

        assertThat(user.current().complaint()).isEqualTo("connect_refused: no answer: connect_refused");
        assertThat(user.current().attempt().serviceNanos()).isEqualTo(SERVICE.toNanos());
        assertThat(counts(Operation.HEALTH).statuses()).isEqualTo(Map.of("none", 1L));
    }

    @Test
    void blamesOurselvesForNoAnswerThatNobodyExplains() {
        run.live.noAnswer().report(ErrorClass.CONNECT_REFUSED);
        user.begins(user.api().health(), Expectation.none());
        user.endsAttempt();
        user.begins(user.api().health(), Expectation.none());
        user.endsAttempt();

        assertThat(user.current().failure()).contains(ErrorClass.INTERNAL);
    }

    @Test
    void countsNothingThatEndsAfterTheRunWasCutOff() {
        user.begins(user.api().health(), Expectation.none());
        run.live.close();
        run.live.end().cutOff();
        user.answered(200, bytes(WoundRun.HEALTHY));
        user.endsAttempt();
        user.leaves();

        assertThat(counts(Operation.HEALTH).calls()).isEqualTo(1);
        assertThat(counts(Operation.HEALTH).completed()).isZero();
        assertThat(run.live.tally().visits(Phase.MEASURED).completed()).isZero();
    }

    @Test
    void beginsNoCallOnceTheRunCloses() {
        run.live.close();

        assertThat(user.begins(user.api().health(), Expectation.none())).isFalse();
        assertThat(counts(Operation.HEALTH).calls()).isZero();

        user.leaves();

        assertThat(run.live.tally().visits(Phase.MEASURED).completed()).isZero();
        assertThat(run.live.tally().visits(Phase.MEASURED).underWay()).isEqualTo(1);
    }

    @Test
    void completesItsVisitWhenNobodyToldItToStop() {
        run.health(user, SERVICE);
        user.leaves();

        assertThat(run.live.tally().visits(Phase.MEASURED).completed()).isEqualTo(1);
        assertThat(run.live.tally().visits(Phase.MEASURED).underWay()).isZero();
    }

    @Test
    void givesEachCallAReferenceCodeOfItsOwn() {
        run.health(user, SERVICE);
        String first = user.current().code().value();
        run.health(user, SERVICE);

        assertThat(user.current().code().value()).isNotEqualTo(first);
    }

    @Test
    void isAnotherUserThanTheNextUnlessTheyAreTheSamePerson() {
        VirtualUser next = run.arrive();

        assertThat(next.userId().equals(user.userId()))
                .isEqualTo(next.visit().user() == user.visit().user());
        assertThat(next.title()).isNotEqualTo(user.title());
    }

    @Test
    void hasNoCallBeforeItBeginsOne() {
        assertThatIllegalStateException().isThrownBy(user::current).withMessage("no call was begun");
    }

    private CallCounts counts(Operation operation) {
        return run.live.tally().calls(Phase.MEASURED, operation);
    }

    private Expectations expectations() {
        return new Expectations(user.api().contract());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
