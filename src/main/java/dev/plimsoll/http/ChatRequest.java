package dev.plimsoll.http;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.UserId;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** What the contract wants of every request. */
record ChatRequest(ChatCall call, ApiKey key, UserId user, ReferenceCode code) {
    private static final ContentType JSON = ContentType.create(Headers.JSON);

    /** Puts headers and body into a request of the library's. */
    <R extends ClassicHttpRequest> R into(R request) {
        request.setHeader(Headers.API_KEY, key.reveal());
        request.setHeader(Headers.REFERENCE_CODE, code.value());
        request.setHeader(Headers.USER_ID, user.value());
        request.setHeader(Headers.ACCEPT, Headers.JSON);
        call.body()
                .ifPresent(json -> request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON)));
        return request;
    }
}
