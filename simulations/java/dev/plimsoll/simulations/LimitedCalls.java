package dev.plimsoll.simulations;

import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.LimitHeaders;
import dev.plimsoll.inquiry.LimitWatch;
import dev.plimsoll.inquiry.LimitedAnswer;
import dev.plimsoll.run.CallInProgress;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/** Calls that may be limited, which is then no failure; what each answer says of its client's quota goes to a watch. */
final class LimitedCalls {
    private final Calls calls;
    private final LimitWatch watch;

    LimitedCalls(Calls calls, LimitWatch watch) {
        this.calls = calls;
        this.watch = watch;
    }

    /** The cheapest call that uses up quota. */
    ChainBuilder health() {
        return calls.call(
                Operation.HEALTH,
                user -> user.api().health(),
                user -> Expectation.servedOrLimited(),
                request -> request.transformResponse(this::answered));
    }

    private Response answered(Response response, Session session) {
        Response told = ChatProtocol.answered(response, session);
        CallInProgress call = Users.of(session).current();
        LimitHeaders headers =
                LimitHeaders.of(name -> Optional.ofNullable(told.headers().get(name)));
        watch.answered(new LimitedAnswer(told.status().code(), headers, call.sentNanos(), call.endedNanos()));
        return told;
    }
}
