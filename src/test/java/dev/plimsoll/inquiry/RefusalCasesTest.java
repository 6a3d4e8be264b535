package dev.plimsoll.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalCasesTest {
    static List<Contract> contracts() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void haveNamesOfTheirOwnAndCreateNothing(Contract contract) {
        List<RefusalCase> cases = RefusalCases.of(contract);

        assertThat(cases).extracting(RefusalCase::name).doesNotHaveDuplicates();
        assertThat(cases).extracting(RefusalCase::operation).doesNotContain(Operation.CREATE_SESSION);
        assertThat(cases).hasSizeBetween(16, 18);
    }

    @Test
    void askOnlyWhatTheContractOffers() {
        assertThat(RefusalCases.of(Contracts.deployed()))
                .extracting(RefusalCase::operation)
                .doesNotContain(Operation.GET_SESSION)
                .contains(Operation.FAVORITE_SESSION);
        assertThat(RefusalCases.of(Contracts.guide()))
                .extracting(RefusalCase::operation)
                .contains(Operation.GET_SESSION)
                .doesNotContain(Operation.FAVORITE_SESSION);
    }

    @Test
    void letTheDeployedServiceHideOthersSessionsAndTheGuidesForbidThem() {
        assertThat(statusesOf(Contracts.deployed())).isEqualTo(Set.of(404));
        assertThat(statusesOf(Contracts.guide())).isEqualTo(Set.of(403, 404));
    }

    @Test
    void spoilAGoodCall() {
        RefusalCase torn = named(Contracts.deployed(), "message that is torn JSON");
        RefusalCase keyless = named(Contracts.deployed(), "list without a key");
        RefusalCase wrong = named(Contracts.deployed(), "list with a wrong key");

        ChatCall call = torn.call(new ChatApi(Contracts.deployed()), "a1");

        assertThat(call.path()).isEqualTo("/chats/a1/messages");
        assertThat(call.body()).contains("{\"content\":");
        assertThat(torn.wrongHeaders()).isEmpty();
        assertThat(keyless.spoils(Headers.API_KEY)).isTrue();
        assertThat(keyless.wrongHeaders()).isEmpty();
        assertThat(wrong.wrongHeaders()).containsOnlyKeys(Headers.API_KEY);
        assertThat(wrong.spoils(Headers.USER_ID)).isFalse();
    }

    private static Set<Integer> statusesOf(Contract contract) {
        return named(contract, "messages of another user's session").statuses();
    }

    private static RefusalCase named(Contract contract, String name) {
        return RefusalCases.of(contract).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
