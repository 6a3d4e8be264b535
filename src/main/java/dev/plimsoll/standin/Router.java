package dev.plimsoll.standin;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a request line, as the contract's own paths say. */
final class Router {
    static final String BASE_PATH = "/chats-service/api/v1";
    private static final String CHAT = "/chats/";

    private final Map<String, Map<String, Operation>> byMethodAndPath = new HashMap<>();

    Router(Contract contract) {
        contract.calls()
                .forEach((operation, call) -> byMethodAndPath
                        .computeIfAbsent(call.method(), any -> new HashMap<>())
                        .put(call.path(), operation));
    }

    Route route(String method, String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        if (!path.startsWith(BASE_PATH)
                || (path.length() > BASE_PATH.length() && path.charAt(BASE_PATH.length()) != '/')) {
            return Route.ELSEWHERE;
        }
        return routeInside(method, path.substring(BASE_PATH.length()));
    }

    private Route routeInside(String method, String path) {
        if (!path.startsWith(CHAT)) {
            return find(method, path, "");
        }
        int end = path.indexOf('/', CHAT.length());
        String id = end < 0 ? path.substring(CHAT.length()) : path.substring(CHAT.length(), end);
        String rest = end < 0 ? "" : path.substring(end);
        return id.isEmpty() ? Route.UNKNOWN : find(method, CHAT + ":id" + rest, id);
    }

    private Route find(String method, String template, String sessionId) {
        Operation operation = byMethodAndPath.getOrDefault(method, Map.of()).get(template);
        return operation == null ? Route.UNKNOWN : new Route(Optional.of(operation), sessionId, Route.Place.SERVICE);
    }
}
