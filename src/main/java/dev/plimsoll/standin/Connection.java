package dev.plimsoll.standin;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a connection ends. An idle one is closed in our direction only and is read from for a while yet, because a
 * request may cross with our closing. After a request that gets no answer it is reset, never closed: some clients
 * silently repeat a request when a connection they had used before is closed under it.
 */
final class Connection {
    private static final Duration LINGER = Duration.ofSeconds(60);

    private final ChannelHandlerContext context;
    private final long keepAliveNanos;
    private @Nullable ScheduledFuture<?> idleCheck;
    private long idleSinceNanos;
    private int busy;
    private boolean closing;

    Connection(ChannelHandlerContext context, Duration keepAlive) {
        this.context = context;
        this.keepAliveNanos = keepAlive.toNanos();
    }

    /** A request has come. */
    void enter() {
        busy++;
    }

    /** An answer was written. */
    void leave() {
        busy--;
        idleSinceNanos = System.nanoTime();
        if (busy == 0 && idleCheck == null) {
            checkIdleAfter(keepAliveNanos);
        }
    }

    boolean isBusy() {
        return busy > 0;
    }

    /** True once we will not answer any more. */
    boolean isClosing() {
        return closing;
    }

    /** Sends no more, but still reads. */
    void closeOurDirection() {
        if (!closing) {
            closing = true;
            var sent = ((DuplexChannel) context.channel()).shutdownOutput();
            var later = context.executor().schedule(this::reset, LINGER.toNanos(), TimeUnit.NANOSECONDS);
            sent.addListener(done -> {
                if (!done.isSuccess()) {
                    reset();
                }
            });
            context.channel().closeFuture().addListener(done -> later.cancel(false));
        }
    }

    /** Sends RST. Past the TLS handler, whose goodbye would look like an orderly close. */
    void reset() {
        closing = true;
        Channel channel = context.channel();
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            var closed = channel.pipeline().firstContext().close();
            closed.addListener(done -> cancelIdleCheck());
        }
    }

    void cancelIdleCheck() {
        if (idleCheck != null) {
            idleCheck.cancel(false);
        }
    }

    private void checkIdleAfter(long nanos) {
        idleCheck = context.executor().schedule(this::checkIdle, nanos, TimeUnit.NANOSECONDS);
    }

    /** One timer for a connection, not one for each answer: when it fires early, it is set again. */
    private void checkIdle() {
        idleCheck = null;
        long left = idleSinceNanos + keepAliveNanos - System.nanoTime();
        if (busy == 0 && left > 0) {
            checkIdleAfter(left);
        } else if (busy == 0) {
            closeOurDirection();
        }
    }
}
