package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.plimsoll.chat.CallSpec;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.Function;

/** One chain for each operation: begin, send, hold the answer against the contract, record. */
final class Calls {
    private final RunPlan plan;

    Calls(RunPlan plan) {
        this.plan = plan;
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
        return doIf(when(user -> user.begins(call.apply(user), expectation.apply(user))))
                .then(exec(request(operation)).exec(session -> {
                    Users.of(session).endsCall();
                    return session;
                }));
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
