package dev.plimsoll.http;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.Headers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;

/** An answer whose head has come. */
record HttpAnswer(ClassicHttpResponse response) {
    /** Reads the body to its end. */
    Answer read() throws IOException {
        byte[] body = BoundedBody.read(response);
        return new Answer(response.getCode(), header(Headers.CONTENT_TYPE).orElse(""), body);
    }

    /** Such as {@code 1.1}. */
    String version() {
        ProtocolVersion version = Optional.ofNullable(response.getVersion()).orElse(HttpVersion.HTTP_1_1);
        return version.getMajor() + "." + version.getMinor();
    }

    Optional<Duration> retryAfter(Instant now) {
        return header(HttpHeaders.RETRY_AFTER).flatMap(it -> RetryAfter.read(it, now));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }
}
