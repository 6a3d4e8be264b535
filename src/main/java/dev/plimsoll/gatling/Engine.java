package dev.plimsoll.gatling;

import io.gatling.core.actor.ActorSystem;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.netty.util.Transports;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The threads that Gatling works with, from their start to their end. */
record Engine(ActorSystem system, EventLoopGroup loops, GatlingConfiguration settings) implements AutoCloseable {
    private static final int ONE_PER_PROCESSOR = 0;

    static Engine start(GatlingConfiguration settings) {
        EventLoopGroup loops = Transports.newEventLoopGroup(
                settings.netty().useNativeTransport(), settings.netty().useIoUring(), ONE_PER_PROCESSOR, "gatling");
        return new Engine(new ActorSystem(), loops, settings);
    }

    /** Keeps every event loop busy with nothing. */
    void stall(Duration pause) {
        for (EventExecutor loop : loops) {
            loop.execute(() -> {
                long end = System.nanoTime() + pause.toNanos();
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
            });
        }
    }

    @Override
    public void close() {
        system.close();
        loops.shutdownGracefully(0, settings.core().shutdownTimeout(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
