package dev.plimsoll.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Asks whether something serves at a URL, for the health check of a container. A program of its own: it runs every few
 * seconds, and starting the whole command would cost five times as much.
 *
 * <p>Ends with 0 when it is answered, be it that a login is wanted, and with 1 when nobody answers or a server error comes.
 */
final class Alive {
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(3).toMillis();
    private static final int SERVER_ERROR = 500;

    private Alive() {}

    public static void main(String[] urls) {
        System.exit(ask(System.out, urls));
    }

    /** Says on one line what came of it, and how the program is to end. */
    static int ask(PrintStream out, String... urls) {
        if (urls.length != 1) {
            out.println("expected one URL, such as http://127.0.0.1:7546/-/healthy; was: " + String.join(" ", urls));
            return ExitCodes.USAGE;
        }
        try {
            int status = statusOf(URI.create(urls[0]));
            out.println(urls[0] + " answered " + status);
            return status < SERVER_ERROR ? ExitCodes.OK : ExitCodes.FAILED;
        } catch (IOException silent) {
            out.println(urls[0] + " does not answer: " + silent.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private static int statusOf(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection.getResponseCode();
    }
}
