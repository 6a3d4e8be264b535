package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static dev.plimsoll.simulations.Users.tell;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.plimsoll.chat.CallSpec;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One chain for each operation: begin, send, hold the answer against the contract, record, and repeat where that is due. */
final class Calls {
    /** How soon a visit that waits for another's answer notices it. */
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final RunPlan plan;
    private final ClientBehaviour client;

    Calls(RunPlan plan) {
        this.plan = plan;
        this.client = plan.client().behaviour();
    }

    boolean offers(Operation operation) {
        return plan.contract().offers(operation);
    }

    /** A call, made when it is its turn; skipped once the run has told everyone to stop. */
    ChainBuilder call(Operation operation, Function<VirtualUser, ChatCall> call) {
        return call(operation, call, user -> Expectation.none());
    }

    /** A call whose answer must say something beyond its shape. */
    ChainBuilder call(
            Operation operation, Function<VirtualUser, ChatCall> call, Function<VirtualUser, Expectation> expectation) {
        return call(operation, call, expectation, UnaryOperator.identity());
    }

    /** A call whose request differs from what its operation usually sends. */
    ChainBuilder call(
            Operation operation,
            Function<VirtualUser, ChatCall> call,
            Function<VirtualUser, Expectation> expectation,
            UnaryOperator<HttpRequestActionBuilder> difference) {
        ChainBuilder attempt = exec(difference.apply(request(operation))).exec(tell(VirtualUser::endsAttempt));
        return doIf(when(user -> user.begins(call.apply(user), expectation.apply(user))))
                .then(client.retries().areOn() ? exec(attempt).exec(repeated(attempt)) : attempt);
    }

    /** An attempt once more, and again, while the client wants to. */
    private static ChainBuilder repeated(ChainBuilder attempt) {
        ChainBuilder wait = pause(ask(user -> user.attempts().untilNext()));
        ChainBuilder next = exec(tell(user -> user.attempts().next())).exec(attempt);
        ChainBuilder waitAndSend = exec(wait).exec(doIf(when(Calls::goesOn)).then(next));
        // Gatling keeps a counter for a loop, which a call that is over does not need.
        return doIf(when(Calls::goesOn)).then(asLongAs(when(Calls::goesOn)).on(waitAndSend));
    }

    private static boolean goesOn(VirtualUser user) {
        return user.attempts().mustGoOn();
    }

    /** A read that need not be a call: the client may remember the answer, or be waiting for the same already. */
    ChainBuilder read(Operation operation, Function<VirtualUser, ChatCall> call) {
        return client.sharesReads() ? lookUp(call).exec(callWhereNeeded(operation, call)) : call(operation, call);
    }

    private static ChainBuilder lookUp(Function<VirtualUser, ChatCall> call) {
        ChainBuilder wait = asLongAs(when(Calls::isWaiting)).on(pause(GLANCE));
        return exec(tell(user -> user.lookup().begins(call.apply(user))))
                .exec(doIf(when(Calls::isWaiting)).then(wait))
                .exec(tell(VirtualUser::endsLookup));
    }

    private static boolean isWaiting(VirtualUser user) {
        return user.lookup().isWaiting();
    }

    private ChainBuilder callWhereNeeded(Operation operation, Function<VirtualUser, ChatCall> call) {
        return exec(doIf(when(user -> user.lookup().needsCall())).then(call(operation, call)));
    }

    private HttpRequestActionBuilder request(Operation operation) {
        Contract contract = plan.contract();
        CallSpec spec = contract.call(operation);
        HttpRequestActionBuilder request = http(operation.label())
                .httpRequest(spec.method(), ask(user -> user.current().call().path()))
                .requestTimeout(plan.client().requestTimeout())
                .check(status().transformWithSession(
                                (code, session) -> Users.of(session).current().complaint())
                        .is(""));
        return hasBody(operation, contract)
                ? request.header("Content-Type", "application/json")
                        .body(StringBody(
                                ask(user -> user.current().call().body().orElse(""))))
                : request;
    }

    private static boolean hasBody(Operation operation, Contract contract) {
        return switch (operation) {
            case CREATE_SESSION, RENAME_SESSION, SEND_MESSAGE, SMART_CHAT -> true;
            case FAVORITE_SESSION -> contract.favorite() == Contract.Favorite.SETS;
            case LIST_SESSIONS, GET_SESSION, DELETE_SESSION, LIST_MESSAGES, HEALTH -> false;
        };
    }
}
