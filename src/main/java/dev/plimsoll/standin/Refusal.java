package dev.plimsoll.standin;

/** Why a request is not served, with the status and the words that say so under either contract. */
enum Refusal {
    UNREADABLE(400, "BadRequest", "The request could not be read."),
    LIMITED(429, "TooManyRequests", "Too many requests, please try again later."),
    METHOD_NOT_ALLOWED(405, "MethodNotAllowed", "This method is not allowed."),
    CONTENT_TYPE(400, "InvalidContentType", "Content-Type must be application/json."),
    API_KEY(401, "Unauthorized", "The API key is missing or not valid."),
    USER_ID_MISSING(400, "MissingUserId", "The x-user-id header is required."),
    USER_ID_INVALID(400, "InvalidUserId", "The x-user-id header is not valid."),
    NO_ROUTE(404, "NotFound", "There is no such route."),
    REFERENCE_CODE(400, "MissingReferenceCode", "The Unique-Reference-Code header is required."),
    BODY_TOO_LARGE(413, "PayloadTooLarge", "The body is too large."),
    MALFORMED(400, "MalformedJson", "The body is not a JSON object."),
    INVALID(400, "ValidationError", "The request is not valid."),
    SESSION_NOT_FOUND(404, "SessionNotFound", "There is no such chat session."),
    GENERIC(400, "GenericError", "Something went wrong."),
    UPSTREAM(500, "InternalError", "Something went wrong upstream.");

    private final int status;
    private final String code;
    private final String message;

    Refusal(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
