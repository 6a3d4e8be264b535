package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReplyReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stand-in promises under either contract. */
abstract class StandInContract {
    private final Contract contract;
    private final ChatApi api;
    private final StandIn standIn;
    private final ServiceClient client;

    StandInContract(Contract contract) {
        this.contract = contract;
        this.api = new ChatApi(contract);
        this.standIn = StandIn.start(StandInSettings.of(contract, 1).with(Speed.of(ServiceTime.none())));
        this.client = new ServiceClient(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void speaksTheContractInEveryOperation() {
        String id = create("First");

        for (ChatCall call : everyCall(id)) {
            HttpResponse<String> answer = client.send(call);

            assertThat(reading(call.operation(), answer))
                    .as("%s answered %s", call.operation(), answer.body())
                    .isInstanceOfSatisfying(
                            Reading.Accepted.class, it -> assertThat(it.drift()).isEmpty());
        }
        assertThat(everyCall(id).stream().map(ChatCall::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(contract.calls().keySet());
    }

    @Test
    void hidesOneUsersSessionsFromAnother() {
        String id = create("Mine");
        ServiceClient stranger = client.with("x-user-id", "user-2");

        for (ChatCall call : everyCall(id)) {
            if (call.path().contains(id)) {
                assertThat(stranger.send(call).statusCode())
                        .as(call.operation().label())
                        .isEqualTo(404);
            }
        }
        assertThat(payload(stranger.send(api.listSessions()))).isEmpty();
        assertThat(titles()).containsExactly("Mine");
    }

    @Test
    void listsTheNewestActivityFirst() {
        String first = create("First");
        create("Second");
        create("Third");

        client.send(api.sendMessage(first, "Hello"));

        assertThat(titles()).containsExactly("First", "Third", "Second");
    }

    @Test
    void keepsWhatWasChanged() {
        String id = create("Old");

        client.send(api.renameSession(id, "New"));
        client.send(api.favoriteSession(id));

        JsonNode session = payload(client.send(api.listSessions())).get(0);
        assertThat(session.path("title").asText()).isEqualTo("New");
        assertThat(session.path("isFavorite").asBoolean()).isTrue();
    }

    @Test
    void deletesASessionOnce() {
        String id = create("Gone");

        assertThat(client.send(api.deleteSession(id)).statusCode())
                .isIn(contract.call(Operation.DELETE_SESSION).accepted());
        assertThat(client.send(api.deleteSession(id)).statusCode()).isEqualTo(404);
        assertThat(client.send(api.listMessages(id, 1, 10)).statusCode()).isEqualTo(404);
        assertThat(client.admin("GET", "/sessions", "").body()).isEqualTo("{\"count\":0}");
    }

    @Test
    void storesTwoMessagesForASmartChat() {
        String id = create("Talk");

        client.send(api.smartChat(id, "What is a Plimsoll line?"));

        assertThat(payload(client.send(api.listMessages(id, 1, 10))))
                .extracting(it -> it.path("sender").asText())
                .containsExactlyInAnyOrder("user", "assistant");
    }

    @Test
    void givesAnErrorTheContractsForm() {
        HttpResponse<String> refused = client.with("x-api-key", "wrong").send(api.listSessions());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(contract.error().check(ServiceClient.json(refused.body())).problem())
                .isEmpty();
        assertThat(contract.error().check(ServiceClient.json(refused.body())).drift())
                .isEmpty();
    }

    @Test
    void sparesAClientTheBodyItHas() {
        create("Same");
        HttpResponse<String> first = client.send(api.listSessions());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = client.with("If-None-Match", tag).send(api.listSessions());
        create("Other");
        HttpResponse<String> changed = client.with("If-None-Match", tag).send(api.listSessions());

        assertThat(tag).startsWith("W/\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(client.counts().path("list_sessions").toString()).isEqualTo("{\"200\":2,\"304\":1}");
    }

    @Test
    void saysHowLongConnectionsAreKept() {
        HttpResponse<String> answer = client.send(api.health());

        assertThat(answer.headers().firstValue("Keep-Alive")).hasValue("timeout=5");
    }

    @Test
    void breaksEveryShapeWhenToldTo() {
        String id = create("Broken");
        client.send(api.sendMessage(id, "So that no list is empty"));
        client.fault("{\"kind\":\"shape\"}");

        for (ChatCall call : everyCall(id)) {
            HttpResponse<String> answer = client.send(call);
            if (!answer.body().isEmpty()) {
                assertThat(reading(call.operation(), answer))
                        .as("%s answered %s", call.operation(), answer.body())
                        .isInstanceOfSatisfying(
                                Reading.Refused.class,
                                it -> assertThat(it.errorClass().label()).isEqualTo("body_invalid"));
            }
        }
    }

    /** Delete comes last. */
    private List<ChatCall> everyCall(String id) {
        List<ChatCall> calls = List.of(
                api.createSession("Another"),
                api.listSessions(),
                api.renameSession(id, "Renamed"),
                api.favoriteSession(id),
                api.sendMessage(id, "Hello"),
                api.smartChat(id, "Hello?"),
                api.listMessages(id, 1, 10),
                api.health());
        List<ChatCall> get = contract.offers(Operation.GET_SESSION) ? List.of(api.getSession(id)) : List.<ChatCall>of();
        return Stream.of(calls, get, List.of(api.deleteSession(id)))
                .flatMap(List::stream)
                .toList();
    }

    private String create(String title) {
        HttpResponse<String> created = client.send(api.createSession(title));
        Optional<String> id = contract.idOf(ServiceClient.json(created.body()));
        return id.orElseThrow();
    }

    private List<String> titles() {
        return StreamSupport.stream(payload(client.send(api.listSessions())).spliterator(), false)
                .map(it -> it.path("title").asText())
                .toList();
    }

    private JsonNode payload(HttpResponse<String> answer) {
        JsonNode body = ServiceClient.json(answer.body());
        return body.isArray() ? body : body.path("data");
    }

    private Reading reading(Operation operation, HttpResponse<String> answer) {
        return new ReplyReader(contract)
                .read(operation, answer.statusCode(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
