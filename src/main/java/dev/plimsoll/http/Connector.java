package dev.plimsoll.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.apache.hc.core5.io.Closer;

/** Connects one exchange to the first address that lets it, each given its share of the time that is left. */
final class Connector {
    private final Deadline deadline;
    private int addressesFailed;

    Connector(Deadline deadline) {
        this.deadline = deadline;
    }

    /** An open socket, which the deadline guards. */
    Socket connect(List<InetAddress> addresses, int port) throws IOException {
        for (int left = addresses.size(); left > 1; left--) {
            try {
                InetSocketAddress next = new InetSocketAddress(addresses.get(addresses.size() - left), port);
                return connect(next, deadline.left().dividedBy(left));
            } catch (IOException failed) {
                if (deadline.isOver()) {
                    throw failed;
                }
                addressesFailed++;
            }
        }
        return connect(new InetSocketAddress(addresses.get(addresses.size() - 1), port), deadline.left());
    }

    /** How often the next address had to be tried. */
    int addressesFailed() {
        return addressesFailed;
    }

    private Socket connect(InetSocketAddress address, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            deadline.guard(socket);
            socket.setTcpNoDelay(true);
            socket.connect(address, Math.max(1, Math.toIntExact(limit.toMillis())));
            return socket;
        } catch (IOException failed) {
            Closer.closeQuietly(socket);
            throw failed;
        }
    }
}
