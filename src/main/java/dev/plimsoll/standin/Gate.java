package dev.plimsoll.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The checks that come before any work, in the service's order. Health needs the key only. */
final class Gate {
    /** Larger bodies are not kept. */
    static final int LARGEST_BODY = 1 << 20;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "DELETE");

    private final Rules rules;
    private final byte[] apiKey;
    private final List<Consumer<Request>> checks = List.of(
            this::checkReadable,
            this::checkMethod,
            this::checkPlace,
            this::checkContentType,
            this::checkApiKey,
            this::checkUserId,
            this::checkRoute,
            this::checkReferenceCode,
            this::checkBodySize);

    Gate(Rules rules, String apiKey) {
        this.rules = rules;
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Lets a request pass.
     *
     * @throws RefusedException at the first check that fails
     */
    void check(Request request) {
        for (Consumer<Request> check : checks) {
            check.accept(request);
        }
    }

    private void checkReadable(Request request) {
        refuseIf(!request.head().decoderResult().isSuccess(), Refusal.UNREADABLE);
    }

    private void checkMethod(Request request) {
        refuseIf(!METHODS.contains(request.method()), Refusal.METHOD_NOT_ALLOWED);
    }

    private void checkPlace(Request request) {
        refuseIf(request.route().place() == Route.Place.OUTSIDE, Refusal.NO_ROUTE);
    }

    private void checkContentType(Request request) {
        String type = request.header("Content-Type").toLowerCase(Locale.ROOT);
        refuseIf(request.body().length > 0 && !type.startsWith("application/json"), Refusal.CONTENT_TYPE);
    }

    private void checkApiKey(Request request) {
        byte[] given = request.header("x-api-key").getBytes(StandardCharsets.UTF_8);
        refuseIf(
                given.length == 0 || (!request.plan().anyKey() && !MessageDigest.isEqual(given, apiKey)),
                Refusal.API_KEY);
    }

    private void checkUserId(Request request) {
        if (!request.route().isHealth()) {
            refuseIf(request.userId().isBlank(), Refusal.USER_ID_MISSING);
            refuseIf(!rules.userId().matcher(request.userId()).matches(), Refusal.USER_ID_INVALID);
        }
    }

    private void checkRoute(Request request) {
        refuseIf(request.route().operation().isEmpty(), Refusal.NO_ROUTE);
    }

    private void checkReferenceCode(Request request) {
        refuseIf(!request.route().isHealth() && request.referenceCode().isBlank(), Refusal.REFERENCE_CODE);
    }

    private void checkBodySize(Request request) {
        refuseIf(request.body().length > LARGEST_BODY, Refusal.BODY_TOO_LARGE);
    }

    private static void refuseIf(boolean condition, Refusal refusal) {
        if (condition) {
            throw new RefusedException(refusal);
        }
    }
}
