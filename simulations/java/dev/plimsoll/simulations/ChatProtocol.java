package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.plimsoll.chat.Headers;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.RunPlan;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The service as Gatling's HTTP protocol: its address, the headers it wants, and nothing cached or followed. */
final class ChatProtocol {
    static final String USER_AGENT = "plimsoll";

    private ChatProtocol() {}

    /** What every good request carries beside what all HTTP requests do, and what it says. */
    static Map<String, Function<Session, String>> headers(RunPlan plan) {
        return Map.of(
                Headers.API_KEY, session -> plan.key().reveal(),
                Headers.USER_ID, ask(user -> user.userId().value()),
                Headers.REFERENCE_CODE, ask(user -> user.current().code().value()));
    }

    /** Tells the user what came, whole. */
    static Response answered(Response response, Session session) {
        Users.of(session).answered(response.status().code(), response.body().bytes());
        return response;
    }

    static HttpProtocolBuilder of(LiveRun run) {
        RunPlan plan = run.plan();
        HttpProtocolBuilder protocol = http.baseUrl(plan.baseUrl())
                .acceptHeader(Headers.JSON)
                .userAgentHeader(USER_AGENT)
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .disableAutoReferer()
                .transformResponse((response, session) -> {
                    run.witnesses()
                            .limits()
                            .heard(name ->
                                    Optional.ofNullable(response.headers().get(name)));
                    return answered(response, session);
                });
        for (Map.Entry<String, Function<Session, String>> header : headers(plan).entrySet()) {
            protocol = protocol.header(header.getKey(), header.getValue());
        }
        return plan.client().connections() == ClientSettings.Connections.SHARED
                ? protocol.shareConnections()
                : protocol;
    }
}
