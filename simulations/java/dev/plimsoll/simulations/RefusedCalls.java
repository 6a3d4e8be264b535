package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.tell;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.inquiry.RefusalCase;
import dev.plimsoll.inquiry.RefusalCases;
import dev.plimsoll.inquiry.RefusalRecord;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Map;
import java.util.function.Function;

/** Calls that must be refused, for which a refusal is success; only inside a session. */
final class RefusedCalls {
    private final RunPlan plan;
    private final Calls calls;
    private final RefusalRecord record;

    RefusedCalls(Visits visits) {
        this.plan = visits.plan();
        this.calls = visits.calls();
        this.record = visits.asks(new RefusalRecord());
    }

    /** Every case of the contract, one after the other. */
    ChainBuilder all() {
        return exec(RefusalCases.of(plan.contract()).stream().map(this::refused).toList());
    }

    private ChainBuilder refused(RefusalCase refusal) {
        ChainBuilder call = calls.call(
                refusal.operation(),
                user -> refusal.call(user.api(), user.conversation().sessionId().orElseThrow()),
                user -> Expectation.refusal(refusal.statuses()),
                request -> withHeaders(request, refusal));
        return exec(call)
                .exec(doIf(when(VirtualUser::goesOn))
                        .then(exec(tell(
                                user -> record.ended(refusal, user.current().status())))));
    }

    /** Those of a good request, but for what is wrong with this one. */
    private HttpRequestActionBuilder withHeaders(HttpRequestActionBuilder request, RefusalCase refusal) {
        HttpRequestActionBuilder made = request.ignoreProtocolHeaders()
                .header(Headers.ACCEPT, Headers.JSON)
                .header(Headers.USER_AGENT, ChatProtocol.USER_AGENT);
        for (Map.Entry<String, Function<Session, String>> good :
                ChatProtocol.headers(plan).entrySet()) {
            made = refusal.spoils(good.getKey()) ? made : made.header(good.getKey(), good.getValue());
        }
        return made.headers(refusal.wrongHeaders());
    }
}
