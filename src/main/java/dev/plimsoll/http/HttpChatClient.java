package dev.plimsoll.http;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.probe.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * One request a call over Apache HttpClient: no hidden repeats, redirects, cookies or caches, and a hard deadline. The
 * library's own limit is per read, so that a body that drips never meets it; a timer cuts the exchange instead.
 */
public final class HttpChatClient implements ChatClient, AutoCloseable {
    private final Target target;
    private final ApiKey key;
    private final Duration limit;
    private final Supplier<ReferenceCode> codes;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor timer = Deadlines.timer();
    private final Deadlines deadlines = new Deadlines(timer);

    /**
     * @param codes a new reference code each time, from any thread
     * @throws IllegalArgumentException when the settings name a CA file that is none; the message says why
     */
    public HttpChatClient(Target target, ApiKey key, ClientSettings settings, Supplier<ReferenceCode> codes) {
        this.target = target;
        this.key = key;
        this.limit = settings.timeouts().whole();
        this.codes = codes;
        this.http = PlainHttp.client(settings);
    }

    @Override
    public Exchange send(ChatCall call, UserId user) {
        ChatRequest asked = new ChatRequest(call, key, user, codes.get());
        HttpUriRequestBase request = asked.into(new HttpUriRequestBase(call.method(), target.of(call)));
        Progress progress = new Progress(System::nanoTime);
        try (Deadline deadline = deadlines.begin(limit)) {
            try {
                deadline.guard(request::cancel);
                return new Exchange.Answered(asked.code(), exchange(request, progress), progress.elapsed());
            } catch (IOException failure) {
                ErrorClass errorClass = Failures.classOf(failure, progress.phase(), deadline);
                String detail = Failures.detailOf(failure, progress.phase(), deadline);
                return new Exchange.Unanswered(asked.code(), errorClass, detail, progress.elapsed());
            }
        }
    }

    /** Ends what is under way and closes the connections. */
    @Override
    public void close() {
        deadlines.cancelAll();
        timer.shutdown();
        http.close(CloseMode.IMMEDIATE);
    }

    private Answer exchange(HttpUriRequestBase request, Progress progress) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        progress.follow(context);
        progress.reached(Phase.CONNECT);
        try (ClassicHttpResponse response = open(request, context)) {
            progress.reached(Phase.TRANSFER);
            return read(new HttpAnswer(response), request);
        }
    }

    private ClassicHttpResponse open(HttpUriRequestBase request, HttpClientContext context) throws IOException {
        try {
            return http.executeOpen(host(request), request, context);
        } catch (IllegalStateException | NullPointerException broken) {
            // What the library says when an exchange is cut between two of its steps.
            if (request.isCancelled()) {
                throw new IOException(broken);
            }
            throw broken;
        }
    }

    private static Answer read(HttpAnswer answer, HttpUriRequestBase request) throws IOException {
        try {
            return answer.read();
        } catch (BoundedBody.TooLargeException endless) {
            // Closing the response alone would read the rest first.
            request.cancel();
            throw endless;
        }
    }

    private static HttpHost host(HttpUriRequestBase request) throws IOException {
        try {
            return RoutingSupport.determineHost(request);
        } catch (HttpException impossible) {
            throw new IOException("no host in " + request.getRequestUri(), impossible);
        }
    }
}
