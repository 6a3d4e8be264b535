package dev.plimsoll.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.testing.Behaviours;
import dev.plimsoll.testing.WoundClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontEndTest {
    private static final ChatApi API = new ChatApi(Contracts.deployed());
    private static final ChatCall LIST = API.listSessions();
    private static final ChatCall FAVORITE = API.favoriteSession("a1");
    private static final Reading.Accepted GOOD = new Reading.Accepted(JsonNodeFactory.instance.arrayNode(), List.of());
    private static final Reading BAD = new Reading.Refused(ErrorClass.SERVER_5XX, "status 503");

    private final WoundClock clock = new WoundClock();
    private final FrontEnd frontEnd = with(Habit.values());

    @Test
    void remembersTheListForFiveMinutes() {
        frontEnd.callEnds(LIST, GOOD);

        clock.advance(Duration.ofMinutes(5));
        assertThat(frontEnd.remembered(LIST)).contains(GOOD);

        clock.advance(Duration.ofNanos(1));
        assertThat(frontEnd.remembered(LIST)).isEmpty();
    }

    @Test
    void remembersNoFailureAndNothingButTheList() {
        ChatCall messages = API.listMessages("a1", 1, 20);
        frontEnd.callEnds(LIST, BAD);
        frontEnd.callEnds(messages, GOOD);

        assertThat(frontEnd.remembered(LIST)).isEmpty();
        assertThat(frontEnd.remembered(messages)).isEmpty();
    }

    static Stream<ChatCall> changes() {
        return Stream.of(
                API.createSession("title"), API.renameSession("a1", "other"), FAVORITE, API.deleteSession("a1"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void forgetsTheListAfterAChangeEvenOneThatFailed(ChatCall change) {
        frontEnd.callEnds(LIST, GOOD);
        frontEnd.callEnds(change, BAD);

        assertThat(frontEnd.remembered(LIST)).isEmpty();
    }

    @Test
    void keepsTheListWhileMessagesAreSent() {
        frontEnd.callEnds(LIST, GOOD);
        frontEnd.callEnds(API.sendMessage("a1", "hello"), GOOD);
        frontEnd.callEnds(API.smartChat("a1", "hello"), GOOD);

        assertThat(frontEnd.remembered(LIST)).contains(GOOD);
    }

    @Test
    void sendsAReadOnceAndHandsItsAnswerToAllWhoWantTheSame() {
        assertThat(frontEnd.joined(LIST)).isEmpty();
        Flight joined = frontEnd.joined(LIST).orElseThrow();
        assertThat(joined.reading()).isEmpty();

        frontEnd.callEnds(LIST, BAD);

        assertThat(joined.reading()).contains(BAD);
        assertThat(frontEnd.joined(LIST)).isEmpty();
    }

    @Test
    void doesNotTakeTheAnswerToACreateForTheList() {
        frontEnd.joined(LIST);
        Flight joined = frontEnd.joined(LIST).orElseThrow();

        frontEnd.callEnds(API.createSession("title"), GOOD);

        assertThat(joined.reading()).isEmpty();
    }

    @Test
    void joinsNoReadOfSomethingElse() {
        frontEnd.joined(API.listMessages("a1", 1, 20));

        assertThat(frontEnd.joined(API.listMessages("a2", 1, 20))).isEmpty();
    }

    @Test
    void showsAFavoriteAtOnceAndTakesItBackWhenTheCallFails() {
        frontEnd.callBegins(FAVORITE);
        assertThat(frontEnd.showsFavorite(FAVORITE)).isTrue();

        assertThat(frontEnd.rollsBack(FAVORITE, BAD)).isTrue();
        assertThat(frontEnd.showsFavorite(FAVORITE)).isFalse();
    }

    @Test
    void keepsAFavoriteThatTheServiceConfirmed() {
        frontEnd.callBegins(FAVORITE);

        assertThat(frontEnd.rollsBack(FAVORITE, GOOD)).isFalse();
        assertThat(frontEnd.showsFavorite(FAVORITE)).isTrue();
    }

    @Test
    void checksItsKeyAtFirstAndEveryFiveMinutes() {
        assertThat(frontEnd.mustCheckKey()).isTrue();
        frontEnd.callEnds(API.health(), GOOD);

        clock.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(frontEnd.mustCheckKey()).isFalse();

        clock.advance(Duration.ofNanos(1));
        assertThat(frontEnd.mustCheckKey()).isTrue();
    }

    @Test
    void takesItsKeyForInvalidOnlyAfterA401() {
        frontEnd.callEnds(API.health(), BAD);
        assertThat(frontEnd.keyIsValid()).isTrue();

        frontEnd.callEnds(API.health(), new Reading.Refused(ErrorClass.UNAUTHORIZED, "status 401"));
        assertThat(frontEnd.keyIsValid()).isFalse();

        frontEnd.callEnds(API.health(), BAD);
        assertThat(frontEnd.keyIsValid()).isFalse();
        assertThat(frontEnd.mustCheckKey()).isTrue();

        frontEnd.callEnds(API.health(), GOOD);
        assertThat(frontEnd.keyIsValid()).isTrue();
    }

    @Test
    void deletesInBatchesOnceEnoughHavePiledUp() {
        assertThat(frontEnd.discards(session(1)).isDone()).isTrue();
        assertThat(frontEnd.discards(session(2)).isDone()).isTrue();

        Tidying tidying = frontEnd.discards(session(3));

        List<Duration> pauses = new ArrayList<>();
        List<ChatSession> deleted = new ArrayList<>();
        while (!tidying.isDone()) {
            pauses.add(tidying.pause());
            deleted.add(tidying.next());
        }
        assertThat(deleted).containsExactly(session(1), session(2), session(3));
        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMillis(100));
        assertThat(frontEnd.discards(session(4)).isDone()).isTrue();
    }

    @Test
    void doesNothingOfThisWithoutTheHabits() {
        FrontEnd plain = with();

        plain.callEnds(LIST, GOOD);
        plain.callBegins(FAVORITE);

        assertThat(plain.remembered(LIST)).isEmpty();
        assertThat(plain.joined(LIST)).isEmpty();
        assertThat(plain.joined(LIST)).isEmpty();
        assertThat(plain.rollsBack(FAVORITE, BAD)).isFalse();
        assertThat(plain.mustCheckKey()).isFalse();
    }

    private FrontEnd with(Habit... habits) {
        return new FrontEnd(Behaviours.with(habits), clock);
    }

    private static ChatSession session(int number) {
        return new ChatSession("id" + number, "title " + number);
    }
}
