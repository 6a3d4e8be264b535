package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StandInTest {
    private final StandInSettings settings = StandInSettings.of(Contracts.guide(), 1);

    @Test
    void tellsWhereItIs() {
        try (StandIn standIn = StandIn.start(settings)) {
            assertThat(standIn.baseUrl()).matches("http://127\\.0\\.0\\.1:[0-9]+/chats-service/api/v1");
            assertThat(standIn.adminUrl()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        }
    }

    /** It once took as long as the reply would have, seconds, to say that a body is not valid. */
    @Test
    @Timeout(60)
    void asksNoLanguageModelToRefuse() {
        Speed endless = Speed.realistic().with(Operation.SMART_CHAT, ServiceTime.parse("fixed:3600s"));
        try (StandIn standIn = StandIn.start(settings.with(endless))) {
            int status =
                    new ServiceClient(standIn).post("/chats/1/smart-chat", "{}").statusCode();

            assertThat(status).isEqualTo(400);
        }
    }

    @Test
    void cannotListenWhereSomebodyElseDoes() {
        try (StandIn first = StandIn.start(settings)) {
            int taken = URI.create(first.baseUrl()).getPort();

            assertThatThrownBy(
                            () -> StandIn.start(settings.with(Binding.loopback().withPorts(taken, 0))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + taken + ": ")
                    .hasMessageEndingWith("Address already in use");
        }
    }

    @Test
    void acceptsTheKeyItIsGiven() {
        try (StandIn standIn = StandIn.start(settings.with(new StandInKey("of-my-own\n")))) {
            assertThat(standIn.apiKey()).isEqualTo("of-my-own");
            assertThat(new ServiceClient(standIn).get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotPrintItsKey() {
        assertThat(settings.toString())
                .contains("key=***")
                .doesNotContain(settings.key().secret());
    }

    @Test
    void refusesPortsThatCannotBe() {
        assertThatThrownBy(() -> Binding.loopback().withPorts(70_000, 0))
                .hasMessage("port: expected 0 (any free one) to 65535, was 70000");
    }
}
