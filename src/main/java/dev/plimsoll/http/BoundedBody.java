package dev.plimsoll.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Reads a response's body, up to a length far above any honest answer. */
final class BoundedBody {
    static final int LIMIT = 8 << 20;

    private BoundedBody() {}

    static byte[] read(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        byte[] body = response.getEntity().getContent().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new TooLargeException();
        }
        return body;
    }

    /** A body went on past the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("body: expected at most " + (LIMIT >> 20) + " MiB");
        }
    }
}
