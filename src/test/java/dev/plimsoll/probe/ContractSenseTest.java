package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractSenseTest {
    private final ContractSense sense = new ContractSense(Optional.empty());

    @Test
    void learnsFromAnEmptyListWhichContractIsSpoken() {
        Reading reading = read(Operation.LIST_SESSIONS, 200, "[]");

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(sense.known()).contains(Contracts.deployed());
    }

    @Test
    void learnsTheOtherContractAsWell() {
        read(Operation.LIST_SESSIONS, 200, "{\"data\":[]}");

        assertThat(sense.known()).contains(Contracts.guide());
    }

    @Test
    void learnsNothingFromWhatFitsBoth() {
        Reading reading = read(
                Operation.HEALTH,
                200,
                "{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"uptime\":1,\"version\":\"1\"}");

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(sense.known()).isEmpty();
    }

    @Test
    void learnsNothingFromARefusal() {
        Reading reading = read(Operation.LIST_SESSIONS, 401, "{\"message\":\"who are you\"}");

        assertThat(reading).isEqualTo(new Reading.Refused(ErrorClass.UNAUTHORIZED, "status 401: who are you"));
        assertThat(sense.known()).isEmpty();
    }

    @Test
    void saysHowAnAnswerMissesEachContract() {
        Reading reading = read(Operation.LIST_SESSIONS, 200, "{}");

        assertThat(reading)
                .isEqualTo(new Reading.Refused(
                        ErrorClass.BODY_INVALID,
                        "fits no contract: guide: data: expected array, was missing; "
                                + "deployed: body: expected array, was object"));
    }

    @Test
    void staysWithWhatItLearnedFirst() {
        read(Operation.LIST_SESSIONS, 200, "[]");

        Reading reading = read(Operation.LIST_SESSIONS, 200, "{\"data\":[]}");

        assertThat(reading).isEqualTo(new Reading.Refused(ErrorClass.BODY_INVALID, "body: expected array, was object"));
        assertThat(sense.known()).contains(Contracts.deployed());
    }

    @Test
    void callsAsTheContractThatIsPinned() {
        ContractSense pinned = new ContractSense(Optional.of(Contracts.deployed()));

        assertThat(pinned.api(Operation.LIST_MESSAGES).contract()).isEqualTo(Contracts.deployed());
        assertThat(pinned.api(Operation.GET_SESSION).contract())
                .as("the only one that has the operation")
                .isEqualTo(Contracts.guide());
    }

    private Reading read(Operation operation, int status, String body) {
        Answer answer = new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
        return sense.read(operation, answer, any -> Expectation.none());
    }
}
