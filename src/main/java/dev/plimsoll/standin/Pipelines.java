package dev.plimsoll.standin;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.util.Optional;
import java.util.function.Supplier;

/** What the bytes of a connection go through. */
final class Pipelines {
    private static final int LARGEST_ADMIN_BODY = 1 << 16;

    private Pipelines() {}

    static ChannelInitializer<Channel> service(
            Optional<SslContext> tls, ChannelGroup connections, Supplier<ChannelHandler> handler) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                connections.add(channel);
                tls.ifPresent(it -> channel.pipeline().addLast(it.newHandler(channel.alloc())));
                channel.pipeline().addLast(new HttpServerCodec(), handler.get());
            }
        };
    }

    static ChannelInitializer<Channel> admin(ChannelHandler handler) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(
                                new HttpServerCodec(),
                                new HttpObjectAggregator(LARGEST_ADMIN_BODY),
                                new ChunkedWriteHandler(),
                                handler);
            }
        };
    }
}
