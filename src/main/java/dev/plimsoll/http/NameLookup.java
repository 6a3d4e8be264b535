package dev.plimsoll.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Looks names up on threads of its own, since a look-up cannot be told to give up. Who asks for a name that is being
 * looked up waits for the same answer, so that a resolver that hangs holds one thread a name. Thread-safe.
 */
final class NameLookup implements AutoCloseable {
    /** Knows the addresses of names; {@link InetAddress#getAllByName} is one. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            Daemons.IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Daemons.named("name-lookup"));

    NameLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    /** All addresses, in the resolver's order; an address needs no look-up. */
    List<InetAddress> find(String host, Deadline deadline) throws IOException {
        if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return List.of(InetAddress.getByName(host));
        }
        CompletableFuture<InetAddress[]> answer =
                underWay.computeIfAbsent(host, this::begin).copy();
        deadline.guard(() -> answer.cancel(false));
        return await(answer);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private static List<InetAddress> await(CompletableFuture<InetAddress[]> answer) throws IOException {
        try {
            return List.of(answer.get());
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } catch (CancellationException cut) {
            throw new InterruptedIOException("look-up cut");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private CompletableFuture<InetAddress[]> begin(String host) {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                found.complete(resolver.resolve(host));
            } catch (UnknownHostException unknown) {
                found.completeExceptionally(unknown);
            } finally {
                // Whatever else happened: nobody is to wait for it.
                found.completeExceptionally(new UnknownHostException(host));
                underWay.remove(host, found);
            }
        });
        return found;
    }
}
