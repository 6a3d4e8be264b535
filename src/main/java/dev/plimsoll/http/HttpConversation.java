package dev.plimsoll.http;

import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.Target;
import dev.plimsoll.probe.Phase;
import java.io.IOException;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer in HTTP/1.1 over a connection that serves for nothing else. */
final class HttpConversation {
    /** Far above any honest head; without them a header that never ends would be kept until memory does. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(1 << 16)
            .setMaxHeaderCount(500)
            .build();

    private static final HttpProcessor FRAMING =
            new DefaultHttpProcessor(RequestTargetHost.INSTANCE, RequestContent.INSTANCE);

    private final Socket socket;
    private final Progress progress;

    HttpConversation(Socket socket, Progress progress) {
        this.socket = socket;
        this.progress = progress;
    }

    /** Sends the request and waits for the head of the final answer; its body is still to be read. */
    HttpAnswer ask(ChatRequest asked, Target target, String userAgent) throws IOException, HttpException {
        ClassicHttpRequest request =
                asked.into(new BasicClassicHttpRequest(asked.call().method(), target.of(asked.call())));
        request.setHeader(Headers.USER_AGENT, userAgent);
        request.setHeader(HttpHeaders.CONNECTION, "close");
        FRAMING.process(request, request.getEntity(), HttpCoreContext.create());
        progress.reached(Phase.PROCESSING);
        DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS);
        connection.bind(socket);
        write(request, connection);
        if (connection.isDataAvailable(Timeout.INFINITE)) {
            progress.reached(Phase.TRANSFER);
        }
        return new HttpAnswer(receive(request, connection));
    }

    private static void write(ClassicHttpRequest request, DefaultBHttpClientConnection connection)
            throws IOException, HttpException {
        connection.sendRequestHeader(request);
        if (request.getEntity() != null) {
            connection.sendRequestEntity(request);
        }
        connection.flush();
    }

    private static ClassicHttpResponse receive(ClassicHttpRequest request, DefaultBHttpClientConnection connection)
            throws IOException, HttpException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        while (response.getCode() < HttpStatus.SC_SUCCESS) {
            response = connection.receiveResponseHeader();
        }
        if (MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
            connection.receiveResponseEntity(response);
        }
        return response;
    }
}
