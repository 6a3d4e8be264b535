package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyReaderTest {
    private static final String SESSION = "{\"_id\":\"a1\",\"title\":\"t\",\"isFavorite\":false,"
            + "\"lastMessageAt\":\"2026-01-01T00:00:00Z\",\"createdAt\":\"2026-01-01T00:00:00Z\","
            + "\"updatedAt\":\"2026-01-01T00:00:00Z\"}";

    private final ReplyReader guide = new ReplyReader(Contracts.guide());
    private final ReplyReader deployed = new ReplyReader(Contracts.deployed());

    @Test
    void acceptsAnAnswerAsTheContractSays() {
        Reading reading = read(guide, Operation.CREATE_SESSION, 201, "{\"data\":" + SESSION + "}");

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            assertThat(accepted.drift()).isEmpty();
            assertThat(Contracts.guide().idOf(accepted.body())).contains("a1");
        });
    }

    @Test
    void namesEachFieldBeyondTheContractOnce() {
        String drifted = SESSION.replace("\"title\"", "\"colour\":1,\"title\"");

        Reading reading =
                read(guide, Operation.LIST_SESSIONS, 200, "{\"data\":[" + drifted + "," + drifted + "],\"took\":3}");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(accepted.drift()).isEqualTo(List.of("data[].colour", "took")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\":\"t\"  | \"titel\":\"t\"     | data.title: expected string, was missing",
                "\"title\":\"t\"  | \"title\":null      | data.title: expected string, was null",
                "\"title\":\"t\"  | \"title\":7         | data.title: expected string, was number",
                "\"isFavorite\":false | \"isFavorite\":\"no\" | data.isFavorite: expected boolean, was string",
            })
    void namesAMissingOrMistypedField(String right, String wrong, String detail) {
        Reading reading =
                read(guide, Operation.RENAME_SESSION, 200, "{\"data\":" + SESSION.replace(right, wrong) + "}");

        assertThat(reading).isEqualTo(new Reading.Refused(ErrorClass.BODY_INVALID, detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                 | body: expected object, was array",
                "{}                 | data: expected array, was missing",
                "{\"data\":{}}      | data: expected array, was object",
                "{\"data\":[7]}     | data[0]: expected object, was number",
                "<html>no           | body: expected JSON, was '<html>no'",
                "{\"data\":[]} tail | body: expected JSON, was '{\"data\":[]} tail'",
                "''                 | body: expected JSON, was empty",
            })
    void namesAWrongBody(String body, String detail) {
        assertThat(read(guide, Operation.LIST_SESSIONS, 200, body))
                .isEqualTo(new Reading.Refused(ErrorClass.BODY_INVALID, detail));
    }

    @Test
    void listsTheWordsAFieldMayHold() {
        String message =
                "{\"_id\":\"m\",\"sessionId\":\"a\",\"sender\":\"robot\",\"content\":\"c\",\"createdAt\":\"x\"}";

        assertThat(read(guide, Operation.SEND_MESSAGE, 200, "{\"data\":" + message + "}"))
                .isEqualTo(new Reading.Refused(
                        ErrorClass.BODY_INVALID, "data.sender: expected one of assistant system user, was 'robot'"));
    }

    @Test
    void needsNoBodyWhereTheContractAsksForNone() {
        assertThat(read(guide, Operation.DELETE_SESSION, 204, "")).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void refusesASuccessThatTheContractDoesNotName() {
        assertThat(read(deployed, Operation.CREATE_SESSION, 200, "{}"))
                .isEqualTo(new Reading.Refused(ErrorClass.ASSERTION, "status: expected 201, was 200"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"message\":\"bad key\",\"errors\":[\"e\"]} | UNAUTHORIZED | status 401: bad key",
                "404 | {\"errors\":[{\"code\":\"c\",\"message\":\"gone\"}]} | NOT_FOUND | status 404: gone",
                "429 | {\"error\":\"Too many\"} | RATE_LIMITED | status 429: Too many",
                "503 | <html></html> | SERVER_5XX | status 503",
                "500 | '' | SERVER_5XX | status 500",
                "400 | {\"message\":{\"deep\":1}} | CLIENT_4XX | status 400",
                "500 | [] | SERVER_5XX | status 500",
                "304 | '' | REDIRECT | status 304",
            })
    void repeatsTheServicesOwnWordsAboutAnError(int status, String body, ErrorClass errorClass, String detail) {
        assertThat(read(deployed, Operation.LIST_SESSIONS, status, body))
                .isEqualTo(new Reading.Refused(errorClass, detail));
    }

    @Test
    void cutsLongWordsShort() {
        Reading reading = read(deployed, Operation.HEALTH, 500, "{\"message\":\"" + "x".repeat(500) + "\"}");

        assertThat(reading)
                .isEqualTo(new Reading.Refused(ErrorClass.SERVER_5XX, "status 500: " + "x".repeat(200) + "..."));
    }

    @Test
    void refusesAnOperationThatTheContractLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(deployed, Operation.GET_SESSION, 200, "{}"))
                .withMessage("the deployed contract has no get_session");
    }

    private static Reading read(ReplyReader reader, Operation operation, int status, String body) {
        return reader.read(operation, status, body.getBytes(StandardCharsets.UTF_8));
    }
}
