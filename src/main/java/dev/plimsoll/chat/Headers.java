package dev.plimsoll.chat;

/** The names of the headers that every call to the service carries, and the one media type it speaks. */
public final class Headers {
    public static final String API_KEY = "x-api-key";
    public static final String REFERENCE_CODE = "Unique-Reference-Code";
    public static final String USER_ID = "x-user-id";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String ACCEPT = "Accept";
    public static final String USER_AGENT = "User-Agent";

    /** The value of {@link #CONTENT_TYPE} on calls with a body, and of {@link #ACCEPT} on all. */
    public static final String JSON = "application/json";

    private Headers() {}
}
