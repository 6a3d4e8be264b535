package dev.plimsoll.standin;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import java.util.concurrent.TimeUnit;

/** Sends one body in small pieces, evenly over a time, so that no single read takes long. */
final class Drip {
    private static final int MOST_PIECES = 100;

    private final ChannelHandlerContext context;
    private final byte[] body;
    private final int pieces;
    private final long pauseNanos;
    private final ChannelPromise done;

    Drip(ChannelHandlerContext context, byte[] body, long totalNanos) {
        this.context = context;
        this.body = body;
        this.pieces = Math.min(body.length, MOST_PIECES);
        this.pauseNanos = totalNanos / pieces;
        this.done = context.newPromise();
    }

    /** Ends with the last piece, or with the first that cannot be written. */
    ChannelFuture start() {
        sendLater(0);
        return done;
    }

    private void sendLater(int piece) {
        var unused = context.executor().schedule(() -> send(piece), pauseNanos, TimeUnit.NANOSECONDS);
    }

    private void send(int piece) {
        context.writeAndFlush(content(piece)).addListener(sent -> {
            if (!sent.isSuccess()) {
                done.tryFailure(sent.cause());
            } else if (piece == pieces - 1) {
                done.trySuccess();
            } else {
                sendLater(piece + 1);
            }
        });
    }

    private HttpContent content(int piece) {
        int from = (int) ((long) body.length * piece / pieces);
        int to = (int) ((long) body.length * (piece + 1) / pieces);
        var bytes = Unpooled.wrappedBuffer(body, from, to - from);
        return piece == pieces - 1 ? new DefaultLastHttpContent(bytes) : new DefaultHttpContent(bytes);
    }
}
