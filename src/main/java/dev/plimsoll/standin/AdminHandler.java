package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpChunkedInput;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The admin port: counts, faults, sessions, the record. */
@Sharable
final class AdminHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KNOWN =
            "GET /counts, POST /faults, DELETE /faults, POST /reset, GET /sessions, GET /record";

    private final Ledger ledger;
    private final FaultControl faults;
    private final Supplier<CompletionStage<Void>> caughtUp;

    /** @param caughtUp comes about when the books tell of every answer that was given until now */
    AdminHandler(Ledger ledger, FaultControl faults, Supplier<CompletionStage<Void>> caughtUp) {
        this.ledger = ledger;
        this.faults = faults;
        this.caughtUp = caughtUp;
    }

    /** A status and what is said with it. */
    private record Said(int status, Map<String, ?> body) {
        static CompletionStage<Said> now(int status, Map<String, ?> body) {
            return CompletableFuture.completedFuture(new Said(status, body));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        String call = request.method() + " " + request.uri();
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        byte[] body = ByteBufUtil.getBytes(request.content());
        var unused = caughtUp.get().thenRunAsync(() -> answer(context, call, body, keepAlive), context.executor());
    }

    private void answer(ChannelHandlerContext context, String call, byte[] body, boolean keepAlive) {
        if (call.equals("GET /record")) {
            sendRecord(context);
        } else {
            var unused = answer(call, body).thenAcceptAsync(said -> send(context, said, keepAlive), context.executor());
        }
    }

    private CompletionStage<Said> answer(String call, byte[] body) {
        return switch (call) {
            case "GET /counts" -> Said.now(200, ledger.counts());
            case "GET /sessions" -> Said.now(200, Map.of("count", ledger.sessions()));
            case "POST /reset" -> {
                ledger.reset();
                yield Said.now(200, Map.of());
            }
            case "POST /faults" -> begin(body);
            case "DELETE /faults" -> faults.endAll().thenApply(done -> new Said(200, Map.of()));
            default -> Said.now(404, Map.of("error", "admin: expected one of " + KNOWN + ", was " + call));
        };
    }

    private CompletionStage<Said> begin(byte[] body) {
        try {
            Fault fault = FaultText.parse(body);
            return faults.begin(fault)
                    .thenApply(done -> new Said(200, Map.of("kind", fault.kind().label())));
        } catch (IllegalArgumentException wrong) {
            return Said.now(400, Map.of("error", String.valueOf(wrong.getMessage())));
        }
    }

    private static void send(ChannelHandlerContext context, Said said, boolean keepAlive) {
        ByteBuf body = Unpooled.copiedBuffer(JSON.valueToTree(said.body()).toString(), StandardCharsets.UTF_8);
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(said.status()), body);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        HttpUtil.setKeepAlive(response, keepAlive);
        context.writeAndFlush(response)
                .addListener(keepAlive ? ChannelFutureListener.CLOSE_ON_FAILURE : ChannelFutureListener.CLOSE);
    }

    /** Row by row: a full record would not fit into one buffer. */
    private void sendRecord(ChannelHandlerContext context) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/x-ndjson; charset=utf-8");
        head.headers().set("Dropped-Rows", ledger.record().dropped());
        HttpUtil.setTransferEncodingChunked(head, true);
        context.write(head).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        context.writeAndFlush(
                        new HttpChunkedInput(new RecordLines(ledger.record().rows())))
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
