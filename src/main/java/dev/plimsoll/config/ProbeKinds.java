package dev.plimsoll.config;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import java.net.URI;
import java.util.Optional;

/** What settings of the prober may hold, besides what others hold too. */
final class ProbeKinds {
    /** Names become labels of metrics, cells of tables and names of rules. */
    static final Kind<String> NAME = new Kind<>(
            "a name of 1 to 60 letters, digits, '.', '_' or '-'",
            UniqueNames.UNREADABLE,
            text -> Optional.of(text).filter(it -> it.matches("[A-Za-z0-9._-]{1,60}")));

    /** RFC 7617 sets user and password apart by a colon. */
    static final Kind<String> LOGIN = Kind.TEXT.named("a user name without ':'").when(it -> !it.contains(":"));

    static final Kind<ListenAddress> LISTEN =
            new Kind<>("HOST:PORT such as 127.0.0.1:7546", new ListenAddress("127.0.0.1", 0), ListenAddress::parse);
    static final Kind<Target> TARGET =
            new Kind<>("a base URL", new Target(URI.create("http://127.0.0.1")), text -> Optional.of(Target.of(text)));
    static final Kind<UserId> USER =
            new Kind<>("a user id", new UserId("sample"), text -> Optional.of(new UserId(text)));
    static final Kind<Boolean> SWITCH = Kind.TEXT
            .named("true or false")
            .when(it -> it.matches("true|false"))
            .as(Boolean::valueOf);
    static final Kind<Double> AVAILABILITY =
            Kind.SHARE.named("a share such as 99.9 % or 0.999, between 0 and 1").when(it -> it > 0 && it < 1);
    static final Kind<Integer> RETRIES =
            Kind.COUNT.named("a whole number from 1 to 10").when(it -> it <= 10);

    /** Reads that need nothing but a key, and are cheap for a user without sessions. */
    static final Kind<Operation> CHEAP_READ = oneOf(Operation.LIST_SESSIONS, Operation.HEALTH);

    static final Kind<Operation> READ =
            oneOf(Operation.LIST_SESSIONS, Operation.GET_SESSION, Operation.LIST_MESSAGES, Operation.HEALTH);

    private ProbeKinds() {}

    private static Kind<Operation> oneOf(Operation... operations) {
        return Kind.oneOf(operations, Operation::label);
    }
}
