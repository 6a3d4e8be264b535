package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import org.junit.jupiter.api.Test;

/**
 * Gatling's request timeout can strike while the connection is still being made, and no request was sent: such attempts
 * were counted as timed-out requests that the service had never received.
 */
class TimeoutWithoutARequestTest {
    @Test
    void isAConnectTimeoutAsLongAsThereIsNoAddress() {
        assertThat(Failures.classOf("i.g.h.c.i.RequestTimeoutException: Request timeout after 800 ms"))
                .isEqualTo(ErrorClass.CONNECT_TIMEOUT);
    }

    @Test
    void isAResponseTimeoutOnceTheRequestIsOnAConnection() {
        assertThat(Failures.classOf(
                        "i.g.h.c.i.RequestTimeoutException: Request timeout to 127.0.0.1/127.0.0.1:8080 after 800 ms"))
                .isEqualTo(ErrorClass.RESPONSE_TIMEOUT);
    }
}
