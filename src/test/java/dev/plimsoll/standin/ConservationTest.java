package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens: each request that a client wrote is counted once, with the status that the client saw. */
class ConservationTest {
    private static final int CLIENTS = 8;

    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.deployed(), 11));
    private final ServiceClient admin = new ServiceClient(standIn);
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        standIn.close();
    }

    @Test
    void holdsWhereRequestsFailInManyWays() throws Exception {
        admin.fault("{\"kind\":\"status\",\"share\":0.2,\"status\":500}");
        admin.fault("{\"kind\":\"reset\",\"share\":0.2}");
        admin.fault("{\"kind\":\"latency\",\"share\":0.2,\"seconds\":0.01}");
        admin.fault("{\"kind\":\"drip\",\"share\":0.05,\"seconds\":0.02}");

        List<Future<Map<String, Long>>> clients = start(200);

        assertThat(sum(clients)).isEqualTo(seenByServer()).containsKeys("200", "500", "none");
    }

    @Test
    void holdsWhereTheDoorIsShutAgainAndAgain() throws Exception {
        List<Future<Map<String, Long>>> clients = start(1000);

        for (int i = 0; i < 3; i++) {
            admin.fault("{\"kind\":\"refuse\"}");
            admin.admin("DELETE", "/faults", "");
        }

        assertThat(sum(clients)).isEqualTo(seenByServer()).containsKey("200");
    }

    @Test
    void holdsAcrossAStall() throws Exception {
        List<Future<Map<String, Long>>> clients = start(500);

        admin.fault("{\"kind\":\"stall\",\"seconds\":0.2}");

        assertThat(sum(clients)).isEqualTo(Map.of("200", 500L * CLIENTS)).isEqualTo(seenByServer());
    }

    private List<Future<Map<String, Long>>> start(int requests) {
        List<Future<Map<String, Long>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(threads.submit((Callable<Map<String, Long>>) () -> send(requests)));
        }
        return clients;
    }

    /** A new connection for each request; those that nobody accepts do not count. */
    private Map<String, Long> send(int requests) throws IOException {
        Map<String, Long> seen = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            try (RawClient connection = new RawClient(standIn)) {
                seen.merge(status(connection), 1L, Long::sum);
            } catch (ConnectException refused) {
                Thread.onSpinWait();
            }
        }
        return seen;
    }

    private static String status(RawClient connection) throws IOException {
        connection.sendHealth();
        try {
            return connection.readAnswer().substring(9, 12);
        } catch (IOException reset) {
            return "none";
        }
    }

    private static Map<String, Long> sum(List<Future<Map<String, Long>>> clients) throws Exception {
        Map<String, Long> all = new TreeMap<>();
        for (Future<Map<String, Long>> client : clients) {
            client.get().forEach((status, count) -> all.merge(status, count, Long::sum));
        }
        return all;
    }

    private Map<String, Long> seenByServer() {
        Map<String, Long> counts = new TreeMap<>();
        admin.counts()
                .path("health")
                .properties()
                .forEach(it -> counts.put(it.getKey(), it.getValue().asLong()));
        return counts;
    }
}
