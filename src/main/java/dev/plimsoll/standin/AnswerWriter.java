package dev.plimsoll.standin;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;

/** Writes answers to one connection, one at a time, and sees whether they got there. */
final class AnswerWriter {
    private static final HttpHeadersFactory HEADERS =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);

    private final ChannelHandlerContext context;
    private final Connection connection;
    private final String keepAlive;
    private boolean busy;

    AnswerWriter(ChannelHandlerContext context, Connection connection, Duration keepAlive) {
        this.context = context;
        this.connection = connection;
        this.keepAlive = "timeout=" + Math.max(1, keepAlive.toSeconds());
    }

    /** True while an answer is on its way. */
    boolean isBusy() {
        return busy;
    }

    /** Writes an answer whole, or drop by drop when the exchange's faults say so, then does what comes next. */
    void write(Exchange exchange, Answer answer, Runnable next) {
        busy = true;
        long dripNanos = exchange.plan().dripNanos();
        ChannelFuture written;
        if (dripNanos > 0 && answer.body().length > 0) {
            var unused = context.writeAndFlush(
                    new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(answer), headers(exchange, answer)));
            written = new Drip(context, answer.body(), dripNanos).start();
        } else {
            written = context.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    status(answer),
                    Unpooled.wrappedBuffer(answer.body()),
                    headers(exchange, answer),
                    HEADERS.newEmptyHeaders()));
        }
        written.addListener(done -> {
            if (done.isSuccess()) {
                ended(exchange, answer);
                next.run();
            } else {
                connection.reset();
            }
        });
    }

    private void ended(Exchange exchange, Answer answer) {
        busy = false;
        exchange.answered(answer.status());
        connection.leave();
        if (!exchange.keepsAlive()) {
            connection.closeOurDirection();
        }
    }

    private static HttpResponseStatus status(Answer answer) {
        return HttpResponseStatus.valueOf(answer.status());
    }

    private HttpHeaders headers(Exchange exchange, Answer answer) {
        HttpHeaders headers = HEADERS.newHeaders();
        if (!answer.contentType().isEmpty()) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
        }
        if (answer.status() != 204 && answer.status() != 304) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        }
        answer.headers().forEach(headers::set);
        if (exchange.keepsAlive()) {
            headers.set(HttpHeaderNames.CONNECTION, "keep-alive");
            headers.set("Keep-Alive", keepAlive);
        } else {
            headers.set(HttpHeaderNames.CONNECTION, "close");
        }
        return headers;
    }
}
