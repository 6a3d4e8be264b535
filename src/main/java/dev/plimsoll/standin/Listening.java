package dev.plimsoll.standin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Opens listening sockets. */
final class Listening {
    private static final int BACKLOG = 4096;

    private Listening() {}

    static ServerBootstrap with(Transport transport, ChannelHandler pipeline) {
        return new ServerBootstrap()
                .group(transport.group())
                .channel(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(pipeline);
    }

    /**
     * Binds, now.
     *
     * @throws IllegalArgumentException when the port is taken or the address is not ours
     */
    static Channel bind(ServerBootstrap bootstrap, String address, int port) {
        ChannelFuture bound =
                bootstrap.bind(new InetSocketAddress(address, port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalArgumentException(
                    "cannot listen on " + address + ":" + port + ": "
                            + bound.cause().getMessage(),
                    bound.cause());
        }
        return bound.channel();
    }

    /** The URL that reaches a listener from here. */
    static String url(String scheme, Channel listener) {
        InetSocketAddress local = (InetSocketAddress) listener.localAddress();
        InetAddress address = local.getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.getPort();
    }
}
