package dev.plimsoll.http;

import dev.plimsoll.chat.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** The way to a target, as it was configured. */
record Route(Target target, WireSettings.Addresses choice, NameLookup names, TlsLayer tls) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    boolean isSecure() {
        return target.base().getScheme().equals("https");
    }

    int port() {
        int given = target.base().getPort();
        return given >= 0 ? given : isSecure() ? HTTPS : HTTP;
    }

    /** The addresses to try, in their order. */
    List<InetAddress> addresses(Deadline deadline) throws IOException {
        List<InetAddress> found = names.find(target.host(), deadline);
        return switch (choice) {
            case FIRST -> found.subList(0, 1);
            case ALL -> found;
        };
    }
}
