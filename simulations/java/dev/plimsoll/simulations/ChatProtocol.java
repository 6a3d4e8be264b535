package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.RunPlan;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/** The service as Gatling's HTTP protocol: its address, the headers it wants, and nothing cached or followed. */
final class ChatProtocol {
    private ChatProtocol() {}

    static HttpProtocolBuilder of(RunPlan plan) {
        HttpProtocolBuilder protocol = http.baseUrl(plan.baseUrl())
                .header("x-api-key", plan.key().reveal())
                .header("x-user-id", ask(user -> user.userId().value()))
                .header(
                        "Unique-Reference-Code",
                        ask(user -> user.current().code().value()))
                .acceptHeader("application/json")
                .userAgentHeader("plimsoll")
                .disableWarmUp()
                .disableCaching()
                .disableFollowRedirect()
                .disableAutoReferer()
                .transformResponse((response, session) -> {
                    Users.of(session)
                            .answered(response.status().code(), response.body().bytes());
                    return response;
                });
        return plan.client().connections() == ClientSettings.Connections.SHARED
                ? protocol.shareConnections()
                : protocol;
    }
}
