package dev.plimsoll.standin;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import java.util.stream.StreamSupport;

/** The threads and the kind of sockets that this machine serves fastest with. */
record Transport(EventLoopGroup group, Class<? extends ServerChannel> serverChannel) {
    /** Half of the cores: the other half belongs to whoever sends the load. */
    static Transport open() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ThreadFactory names = new DefaultThreadFactory("stand-in", true);
        return Epoll.isAvailable()
                ? new Transport(
                        new MultiThreadIoEventLoopGroup(threads, names, EpollIoHandler.newFactory()),
                        EpollServerSocketChannel.class)
                : new Transport(
                        new MultiThreadIoEventLoopGroup(threads, names, NioIoHandler.newFactory()),
                        NioServerSocketChannel.class);
    }

    /**
     * Comes about when every thread has ended what it is at. Then each answer that a client can have seen by now is
     * entered in the books, whichever thread wrote it.
     */
    CompletionStage<Void> caughtUp() {
        CompletableFuture<?>[] turns = StreamSupport.stream(group.spliterator(), false)
                .map(thread -> CompletableFuture.runAsync(() -> {}, thread))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(turns);
    }
}
