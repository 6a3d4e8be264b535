package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contract;
import java.util.Optional;

/** What the service does with sessions. */
final class SessionCalls {
    private final Contract contract;
    private final Dialect dialect;
    private final ChatStore store;

    SessionCalls(Contract contract, Dialect dialect, ChatStore store) {
        this.contract = contract;
        this.dialect = dialect;
        this.store = store;
    }

    Answer list(Request request) {
        return dialect.sessions(store.list(request.userId()));
    }

    Answer create(Request request) {
        String title = dialect.rules().title().read(request.json());
        return dialect.created(store.create(request.userId(), title));
    }

    Answer get(Request request) {
        return dialect.session(found(store.get(request.userId(), id(request))));
    }

    Answer rename(Request request) {
        String id = id(request);
        String title =
                TextRule.required("title", dialect.rules().title().longest()).read(request.json());
        return dialect.session(
                found(store.change(request.userId(), id, (session, now) -> session.renamed(title, now))));
    }

    Answer favorite(Request request) {
        String id = id(request);
        Optional<Boolean> wanted = switch (contract.favorite()) {
            case TOGGLES -> Optional.empty();
            case SETS -> Optional.of(isFavorite(request.json()));
        };
        return dialect.session(found(store.change(
                request.userId(),
                id,
                (session, now) -> session.withFavorite(wanted.orElse(!session.favorite()), now))));
    }

    Answer delete(Request request) {
        return dialect.deleted(found(store.delete(request.userId(), id(request))));
    }

    /** The id in the path, in the form that this contract's ids have. */
    String id(Request request) {
        String id = request.route().sessionId();
        if (!dialect.rules().sessionId().matcher(id).matches()) {
            throw new RefusedException(Refusal.INVALID, "The session id is not valid.");
        }
        return id;
    }

    static <T> T found(Optional<T> result) {
        return result.orElseThrow(() -> new RefusedException(Refusal.SESSION_NOT_FOUND));
    }

    private static boolean isFavorite(JsonNode body) {
        JsonNode value = body.path("isFavorite");
        if (!value.isBoolean()) {
            throw new RefusedException(Refusal.INVALID, "isFavorite must be true or false.");
        }
        return value.booleanValue();
    }
}
