package dev.plimsoll.inquiry;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a service must refuse, as data. The deployed one was measured to check content type, key, user id, reference
 * code, body and ownership in this order, with 400, 401, 400, 400, 400 and 404. The guide states what 401, 403 and 404
 * mean; that a request which lacks something is answered 400 is taken from the deployed one.
 *
 * <p>Nothing here creates a session, so that nothing is left behind where a call is let in after all.
 */
public final class RefusalCases {
    private static final String WRONG_KEY = "plimsoll-knows-no-key";
    private static final String STRANGER = "plimsoll-stranger";
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> FORBIDDEN_OR_NOT_FOUND = Set.of(403, NOT_FOUND);

    private RefusalCases() {}

    public static List<RefusalCase> of(Contract contract) {
        List<RefusalCase> cases = new ArrayList<>();
        cases.addAll(badKeys());
        cases.addAll(badHeaders());
        cases.addAll(badBodies());
        Set<Integer> hidden = contract.equals(Contracts.deployed()) ? Set.of(NOT_FOUND) : FORBIDDEN_OR_NOT_FOUND;
        othersSessions().forEach(it -> cases.add(it.refusedWith(hidden)));
        if (contract.equals(Contracts.deployed())) {
            cases.addAll(strictly());
        }
        return cases.stream().filter(it -> contract.offers(it.operation())).toList();
    }

    private static List<RefusalCase> badKeys() {
        return List.of(
                RefusalCase.of("list with a wrong key", Operation.LIST_SESSIONS, UNAUTHORIZED)
                        .with(Headers.API_KEY, WRONG_KEY),
                RefusalCase.of("list without a key", Operation.LIST_SESSIONS, UNAUTHORIZED)
                        .without(Headers.API_KEY),
                RefusalCase.of("health with a wrong key", Operation.HEALTH, UNAUTHORIZED)
                        .with(Headers.API_KEY, WRONG_KEY),
                RefusalCase.of("message with a wrong key", Operation.SEND_MESSAGE, UNAUTHORIZED)
                        .with(Headers.API_KEY, WRONG_KEY));
    }

    private static List<RefusalCase> badHeaders() {
        return List.of(
                RefusalCase.of("list without a user id", Operation.LIST_SESSIONS, BAD_REQUEST)
                        .without(Headers.USER_ID),
                RefusalCase.of("list without a reference code", Operation.LIST_SESSIONS, BAD_REQUEST)
                        .without(Headers.REFERENCE_CODE),
                RefusalCase.of("message that is no JSON by its type", Operation.SEND_MESSAGE, BAD_REQUEST)
                        .with(Headers.CONTENT_TYPE, "text/plain"));
    }

    private static List<RefusalCase> badBodies() {
        return List.of(
                RefusalCase.of("message that is torn JSON", Operation.SEND_MESSAGE, BAD_REQUEST)
                        .saying("{\"content\":"),
                RefusalCase.of("message without content", Operation.SEND_MESSAGE, BAD_REQUEST)
                        .saying("{\"content\":\"\",\"sender\":\"user\"}"),
                RefusalCase.of("message from nobody known", Operation.SEND_MESSAGE, BAD_REQUEST)
                        .saying("{\"content\":\"hello\",\"sender\":\"nobody\"}"),
                RefusalCase.of("title that is a number", Operation.RENAME_SESSION, BAD_REQUEST)
                        .saying("{\"title\":7}"),
                RefusalCase.of("smart chat without a message", Operation.SMART_CHAT, BAD_REQUEST)
                        .saying("{}"));
    }

    private static List<RefusalCase> othersSessions() {
        return List.of(
                othersSession("another user's session", Operation.GET_SESSION),
                othersSession("messages of another user's session", Operation.LIST_MESSAGES),
                othersSession("message to another user's session", Operation.SEND_MESSAGE),
                othersSession("title for another user's session", Operation.RENAME_SESSION),
                othersSession("end of another user's session", Operation.DELETE_SESSION));
    }

    private static RefusalCase othersSession(String name, Operation operation) {
        return RefusalCase.of(name, operation, NOT_FOUND).with(Headers.USER_ID, STRANGER);
    }

    /** What only the deployed contract refuses. */
    private static List<RefusalCase> strictly() {
        return List.of(
                RefusalCase.of("list with an impossible user id", Operation.LIST_SESSIONS, BAD_REQUEST)
                        .with(Headers.USER_ID, "a b"),
                RefusalCase.of("favorite that does not say which", Operation.FAVORITE_SESSION, BAD_REQUEST)
                        .saying("{}"));
    }
}
