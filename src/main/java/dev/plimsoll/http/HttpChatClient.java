package dev.plimsoll.http;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Headers;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * One request a call over Apache HttpClient: no hidden repeats, redirects, cookies or caches, and a hard deadline. The
 * library's own limit is per read, so that a body that drips never meets it; a timer cuts the exchange instead.
 */
public final class HttpChatClient implements ChatClient, AutoCloseable {
    private static final ContentType JSON = ContentType.create(Headers.JSON);

    private final Target target;
    private final ApiKey key;
    private final Duration deadline;
    private final Supplier<ReferenceCode> codes;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor timer;
    private volatile boolean closed;

    /**
     * @param codes a new reference code each time, from any thread
     * @throws IllegalArgumentException when the settings name a CA file that is none; the message says why
     */
    public HttpChatClient(Target target, ApiKey key, ClientSettings settings, Supplier<ReferenceCode> codes) {
        this.target = target;
        this.key = key;
        this.deadline = settings.timeouts().whole();
        this.codes = codes;
        this.http = PlainHttp.client(settings);
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "exchange-deadline");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Exchange send(ChatCall call, UserId user) {
        ReferenceCode code = codes.get();
        HttpUriRequestBase request = request(call, user, code);
        Progress progress = new Progress();
        long start = System.nanoTime();
        Future<?> cut = timer.schedule(
                () -> {
                    progress.passDeadline();
                    request.cancel();
                },
                deadline.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            Answer answer = exchange(request, progress);
            return new Exchange.Answered(code, answer, since(start));
        } catch (IOException failure) {
            ErrorClass errorClass = closed ? ErrorClass.CANCELED : Failures.classOf(failure, progress);
            return new Exchange.Unanswered(code, errorClass, detail(errorClass, failure), since(start));
        } finally {
            cut.cancel(false);
        }
    }

    /** Ends what is under way and closes the connections. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private HttpUriRequestBase request(ChatCall call, UserId user, ReferenceCode code) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), target.of(call));
        request.setHeader(Headers.API_KEY, key.reveal());
        request.setHeader(Headers.REFERENCE_CODE, code.value());
        request.setHeader(Headers.USER_ID, user.value());
        request.setHeader(Headers.ACCEPT, Headers.JSON);
        call.body()
                .ifPresent(json -> request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), JSON)));
        return request;
    }

    private Answer exchange(HttpUriRequestBase request, Progress progress) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        progress.follow(context);
        try (ClassicHttpResponse response = http.executeOpen(host(request), request, context)) {
            Header type = response.getFirstHeader(Headers.CONTENT_TYPE);
            byte[] body = BoundedBody.read(request, response);
            return new Answer(response.getCode(), type == null ? "" : type.getValue(), body);
        }
    }

    private String detail(ErrorClass errorClass, IOException failure) {
        return errorClass == ErrorClass.DEADLINE
                ? "no whole response within " + deadline.toMillis() + " ms"
                : Failures.detailOf(failure);
    }

    private static HttpHost host(HttpUriRequestBase request) throws IOException {
        try {
            return RoutingSupport.determineHost(request);
        } catch (HttpException impossible) {
            throw new IOException("no host in " + request.getRequestUri(), impossible);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
