package dev.plimsoll.standin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A stand-in for the chat service: it speaks either contract, its speed has a known answer, it fails on demand, and it
 * counts every request it read.
 */
public final class StandIn implements AutoCloseable {
    private final StandInSettings settings;
    private final Transport transport;
    private final ServiceParts parts;
    private final AtomicBoolean shut = new AtomicBoolean();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final String baseUrl;
    private final String adminUrl;

    private StandIn(StandInSettings settings, Optional<SslContext> tls, Transport transport) {
        this.settings = settings;
        this.transport = transport;
        this.parts = ServiceParts.of(settings);
        ServerBootstrap bootstrap = Listening.with(transport, Pipelines.service(tls, connections, this::newHandler));
        Binding binding = settings.binding();
        Channel listener = Listening.bind(bootstrap, binding.address(), binding.port());
        Door door = new Door(bootstrap, listener, connections, shut);
        FaultControl control = new FaultControl(parts.faults(), parts.clock(), door, transport.group());
        Channel admin = Listening.bind(
                Listening.with(
                        transport, Pipelines.admin(new AdminHandler(parts.ledger(), control, transport::caughtUp))),
                binding.address(),
                binding.adminPort());
        this.baseUrl = Listening.url(tls.isPresent() ? "https" : "http", listener) + Router.BASE_PATH;
        this.adminUrl = Listening.url("http", admin);
    }

    /**
     * Starts a stand-in; when this returns, it answers.
     *
     * @throws IllegalArgumentException when a port is taken, or the TLS files cannot be used
     */
    public static StandIn start(StandInSettings settings) {
        Optional<SslContext> tls = settings.binding().tls().map(ServerTls::of);
        Transport transport = Transport.open();
        try {
            return new StandIn(settings, tls, transport);
        } catch (IllegalArgumentException cannotListen) {
            stop(transport);
            throw cannotListen;
        }
    }

    /** With the base path, without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Without a slash at its end. */
    public String adminUrl() {
        return adminUrl;
    }

    /** The key that opens this service. */
    public String apiKey() {
        return settings.key().secret();
    }

    @Override
    public void close() {
        stop(transport);
    }

    private ConnectionHandler newHandler() {
        return new ConnectionHandler(parts.reception(), shut::get, settings.keepAlive());
    }

    /** Closes all sockets with it. */
    private static void stop(Transport transport) {
        transport.group().shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
