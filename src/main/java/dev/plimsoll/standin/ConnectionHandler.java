package dev.plimsoll.standin;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads requests off one connection and writes their answers, in order, each when it is due. */
final class ConnectionHandler extends ChannelInboundHandlerAdapter {
    private final Reception reception;
    private final BooleanSupplier refusing;
    private final Duration keepAlive;
    private @Nullable Exchange reading;
    private @Nullable Connection connection;
    private @Nullable AnswerQueue queue;

    /** Tells open connections that the service's door was shut. */
    enum DoorShut {
        EVENT
    }

    ConnectionHandler(Reception reception, BooleanSupplier refusing, Duration keepAlive) {
        this.reception = reception;
        this.refusing = refusing;
        this.keepAlive = keepAlive;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        connection = new Connection(context, keepAlive);
        AnswerWriter writer = new AnswerWriter(context, connection, keepAlive);
        queue = new AnswerQueue(context, reception.clock(), connection, writer);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpRequest head) {
                begin(context, head);
            }
            if (message instanceof HttpContent content && reading != null) {
                read(context, content, reading);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest head) {
        if (head.decoderResult().cause() instanceof PrematureChannelClosureException) {
            return;
        }
        Exchange exchange = reception.admit(head);
        queue().add(exchange);
        if (connection().isClosing()
                || refusing.getAsBoolean()
                || exchange.plan().has(FaultKind.RESET)) {
            connection().reset();
            return;
        }
        reading = exchange;
        if (HttpUtil.is100ContinueExpected(head)) {
            var sent = context.writeAndFlush(
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            sent.addListener(done -> {});
        }
    }

    private void read(ChannelHandlerContext context, HttpContent content, Exchange exchange) {
        exchange.append(content.content());
        if (content instanceof LastHttpContent) {
            reading = null;
            String client = ((InetSocketAddress) context.channel().remoteAddress())
                    .getAddress()
                    .getHostAddress();
            exchange.answerWith(reception.answer(exchange.request(), client));
            if (!exchange.plan().has(FaultKind.BLACKHOLE)) {
                queue().answerWhenDue(exchange);
            }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == DoorShut.EVENT && connection().isBusy()) {
            connection().reset();
        }
        if (event instanceof ChannelInputShutdownEvent) {
            closeAfterClient(context);
        }
    }

    /** The client has gone: what it still waited for stays unanswered. */
    private void closeAfterClient(ChannelHandlerContext context) {
        if (connection().isBusy()) {
            connection().reset();
        } else {
            var closed = context.close();
            closed.addListener(done -> connection().cancelIdleCheck());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection().cancelIdleCheck();
        queue().abandon();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection().reset();
    }

    private Connection connection() {
        return Objects.requireNonNull(connection);
    }

    private AnswerQueue queue() {
        return Objects.requireNonNull(queue);
    }
}
