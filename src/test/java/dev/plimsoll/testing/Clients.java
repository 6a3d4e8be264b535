package dev.plimsoll.testing;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.Target;
import dev.plimsoll.http.ClientSettings;
import dev.plimsoll.http.HttpChatClient;
import dev.plimsoll.http.Timeouts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Real clients with a test's settings. */
public final class Clients {
    public static final String KEY = "test-key-1234";

    private Clients() {}

    public static HttpChatClient of(String baseUrl, Timeouts timeouts) {
        return of(baseUrl, new ClientSettings("plimsoll/test", timeouts, Optional.empty()));
    }

    public static HttpChatClient of(String baseUrl, ClientSettings settings) {
        return new HttpChatClient(Target.of(baseUrl), ApiKey.of(KEY), settings, codes());
    }

    public static HttpChatClient of(String baseUrl) {
        return of(baseUrl, Timeouts.of(Duration.ofSeconds(20)));
    }

    private static Supplier<ReferenceCode> codes() {
        Random random = new Random(7);
        return () -> ReferenceCode.next(InstantSource.system(), random);
    }
}
