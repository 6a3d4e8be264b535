package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A target that does one thing wrong.
 *
 * @param errorClass that its check owes it; empty for what must not disturb
 */
public record FaultyTarget(ProbedSite site, Optional<ErrorClass> errorClass, Witness witness) {
    /** Who knows how many requests came. */
    public interface Witness extends Closeable {
        long requests();
    }

    /** One that no request reaches. */
    static Witness of(Closeable server) {
        return new Witness() {
            @Override
            public long requests() {
                return 0;
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    static Witness of(RawServer server) {
        return new Witness() {
            @Override
            public long requests() {
                return server.requests().size();
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    public String name() {
        return site.name();
    }

    @Override
    public String toString() {
        return name();
    }
}
