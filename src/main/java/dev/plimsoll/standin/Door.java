package dev.plimsoll.standin;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The service's listening socket, which can be shut for a while so that nobody can connect. */
final class Door {
    /** Long enough for the threads to have accepted all connections that the system had completed. */
    private static final Duration DRAIN = Duration.ofMillis(20);

    private static final Duration RETRY = Duration.ofMillis(50);

    private final ServerBootstrap bootstrap;
    private final InetSocketAddress address;
    private final ChannelGroup connections;
    /** All that changes the door's state happens on this thread. */
    private final EventLoop keeper;

    private Channel listener;
    private int shutCount;
    private final AtomicBoolean shut;

    /** A door around a socket that listens already; {@code shut} tells the connections how it stands. */
    Door(ServerBootstrap bootstrap, Channel listener, ChannelGroup connections, AtomicBoolean shut) {
        this.bootstrap = bootstrap;
        this.listener = listener;
        this.address = (InetSocketAddress) listener.localAddress();
        this.connections = connections;
        this.keeper = listener.eventLoop();
        this.shut = shut;
    }

    /** Shuts the door, for a time or until it is opened; done when nobody can connect any more. */
    CompletionStage<Void> shut(Optional<Duration> time) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        keeper.execute(() -> {
            int count = ++shutCount;
            time.ifPresent(it -> later(it, () -> openIfStill(count)));
            if (shut.get()) {
                done.complete(null);
                return;
            }
            shut.set(true);
            ListenFilter.dropAll(listener);
            later(DRAIN, () -> close(done));
        });
        return done;
    }

    /** Opens the door; done when clients can connect again. */
    CompletionStage<Void> open() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        keeper.execute(() -> {
            shutCount++;
            if (shut.get()) {
                bind(done);
            } else {
                done.complete(null);
            }
        });
        return done;
    }

    private void openIfStill(int count) {
        if (shut.get() && count == shutCount) {
            bind(new CompletableFuture<>());
        }
    }

    private void close(CompletableFuture<Void> done) {
        listener.close().addListener(closed -> {
            connections.forEach(it -> it.pipeline().fireUserEventTriggered(ConnectionHandler.DoorShut.EVENT));
            done.complete(null);
        });
    }

    /** The port is ours unless somebody was quicker; then we wait for it. */
    private void bind(CompletableFuture<Void> done) {
        if (!shut.get()) {
            done.complete(null);
            return;
        }
        bootstrap
                .bind(address)
                .addListener((ChannelFuture bound) -> keeper.execute(() -> {
                    if (bound.isSuccess()) {
                        listener = bound.channel();
                        shut.set(false);
                        done.complete(null);
                    } else {
                        later(RETRY, () -> bind(done));
                    }
                }));
    }

    private void later(Duration time, Runnable task) {
        var unused = keeper.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
