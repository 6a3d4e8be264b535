package dev.plimsoll.gatling;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;

/**
 * Keeps Gatling's HTTP client from sending a request twice. When a pooled connection is closed before the answer, that
 * client silently repeats the request, POST too, and what was one attempt here would be two there. Netty offers every
 * client channel to extensions like this one (system property {@code io.netty.bootstrap.extensions=serviceload}): it
 * turns such a close into a failure, which is not repeated.
 */
public final class NoHiddenRetries extends ChannelInitializerExtension {
    /** The name that Gatling gives the handler which would repeat. */
    private static final String CLIENT = "app-http";

    /** Netty reads this once, when the first connection of the process is made. */
    static void switchOn() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    @Override
    public void postInitializeClientChannel(Channel channel) {
        channel.pipeline().addFirst(new Installer());
    }

    /** Waits until Gatling has filled the pipeline. */
    private static final class Installer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            if (context.pipeline().get(CLIENT) != null) {
                context.pipeline().addBefore(CLIENT, "no-hidden-retries", new Guard());
            }
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }

    private static final class Guard extends ChannelDuplexHandler {
        private boolean awaitsAnswer;

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // It is the promise that was handed in, and its owner listens.
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            awaitsAnswer = true;
            context.write(message, promise);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                awaitsAnswer = false;
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (awaitsAnswer) {
                awaitsAnswer = false;
                context.fireExceptionCaught(new IOException("Premature close"));
            }
            context.fireChannelInactive();
        }
    }
}
