package dev.plimsoll.cli;

import dev.plimsoll.testing.StandInAdmin;
import java.util.concurrent.CompletableFuture;

/** Has a stand-in refuse every connection for good, once it has received so many requests. */
final class Assassin implements AutoCloseable {
    private final CompletableFuture<Void> deed;

    private Assassin(CompletableFuture<Void> deed) {
        this.deed = deed;
    }

    static Assassin of(StandInAdmin victim, long requests) {
        return new Assassin(CompletableFuture.runAsync(() -> {
            victim.awaitReceived(requests);
            victim.begin("{\"kind\":\"refuse\"}");
        }));
    }

    boolean hasStruck() {
        return deed.isDone() && !deed.isCompletedExceptionally();
    }

    @Override
    public void close() {
        deed.cancel(true);
    }
}
