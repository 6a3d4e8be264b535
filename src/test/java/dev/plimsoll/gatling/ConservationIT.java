package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Conservation;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.RunArtefacts;
import dev.plimsoll.testing.StandInAdmin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at the service: each request that a run says it sent was received, and each that was received is in
 * the run's figures, by operation and status. The runs are the packaged program's, a few at a time, whole from handshake
 * to clean-up.
 */
class ConservationIT {
    private static final int AT_ONCE = 6;
    private static final Duration SERVICES_OWN = Duration.ofSeconds(5);

    @TempDir
    private static Path directory;

    private static final ExecutorService RUNS = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<FaultCase, Future<RunSeen>> SEEN = new LinkedHashMap<>();

    /** How long the faults last: their own time, or until a number of requests have met them. */
    private enum Ending {
        BY_ITSELF(0),
        AFTER_FORTY_REQUESTS(40);

        private final int requests;

        Ending(int requests) {
            this.requests = requests;
        }
    }

    /** One run: what goes wrong in it, and which statuses or errors must then be among its figures. */
    private record FaultCase(
            String name,
            Contract contract,
            Duration keepAlive,
            List<String> faults,
            Ending ending,
            String trace,
            String client) {
        static FaultCase of(String name, Contract contract, String trace, String... faults) {
            return new FaultCase(name, contract, SERVICES_OWN, List.of(faults), Ending.BY_ITSELF, trace, "plain");
        }

        FaultCase lifted() {
            return new FaultCase(name, contract, keepAlive, faults, Ending.AFTER_FORTY_REQUESTS, trace, client);
        }

        FaultCase closingIdleAfter(Duration other) {
            return new FaultCase(name, contract, other, faults, ending, trace, client);
        }

        FaultCase withFullClients() {
            return new FaultCase(name + ", full clients", contract, keepAlive, faults, ending, trace, "full");
        }

        @Override
        public String toString() {
            return name + ", " + contract;
        }
    }

    /** What a run wrote, and what the service had received when it was over. */
    private record RunSeen(JsonNode summary, JsonNode counts) {}

    static Stream<FaultCase> cases() {
        return Contracts.all().stream().flatMap(contract -> {
            Stream<FaultCase> both = Stream.of(
                    FaultCase.of("nothing", contract, "\"200\""),
                    FaultCase.of(
                            "errors of three kinds",
                            contract,
                            "server_5xx",
                            "{\"kind\":\"status\",\"status\":503,\"share\":0.1}",
                            "{\"kind\":\"status\",\"status\":500,\"share\":0.1}",
                            "{\"kind\":\"status\",\"status\":429,\"share\":0.1}"),
                    FaultCase.of(
                            "a door shut for a second",
                            contract,
                            "connect_refused",
                            "{\"kind\":\"refuse\",\"seconds\":1}"),
                    FaultCase.of("resets", contract, "closed_early", "{\"kind\":\"reset\",\"share\":0.1}"),
                    FaultCase.of("wrong shapes", contract, "body_invalid", "{\"kind\":\"shape\",\"share\":0.2}"));
            return contract.equals(Contracts.guide()) ? both : Stream.concat(both, onOneContract(contract));
        });
    }

    /** Faults that do not care what is said. */
    private static Stream<FaultCase> onOneContract(Contract contract) {
        return Stream.of(
                FaultCase.of(
                        "slowness and a drip",
                        contract,
                        "\"200\"",
                        "{\"kind\":\"latency\",\"seconds\":0.05}",
                        "{\"kind\":\"drip\",\"seconds\":0.2,\"share\":0.2}"),
                FaultCase.of("a stall", contract, "\"200\"", "{\"kind\":\"stall\",\"seconds\":1}"),
                FaultCase.of("a black hole", contract, "response_timeout", "{\"kind\":\"blackhole\",\"share\":0.05}"),
                FaultCase.of(
                        "answers that come too late",
                        contract,
                        "response_timeout",
                        "{\"kind\":\"latency\",\"seconds\":1.0,\"share\":0.1}"),
                FaultCase.of(
                                "errors and resets",
                                contract,
                                "\"retries\"",
                                "{\"kind\":\"status\",\"status\":503,\"share\":0.2}",
                                "{\"kind\":\"reset\",\"share\":0.1}",
                                "{\"kind\":\"blackhole\",\"share\":0.02}")
                        .withFullClients(),
                FaultCase.of("any key", contract, "\"200\"", "{\"kind\":\"any_key\"}"),
                FaultCase.of("no database", contract, "client_4xx", "{\"kind\":\"database_away\"}")
                        .lifted(),
                FaultCase.of("connections closed under the next request", contract, "\"200\"")
                        .closingIdleAfter(Duration.ofMillis(20)));
    }

    @BeforeAll
    static void startAll() {
        cases().forEach(it -> SEEN.put(it, RUNS.submit(() -> runThrough(it))));
    }

    @AfterAll
    static void stopAll() {
        RUNS.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losesNoRequestAndInventsNone(FaultCase faultCase) throws InterruptedException, ExecutionException {
        RunSeen seen = Objects.requireNonNull(SEEN.get(faultCase)).get();

        Conservation conservation = new Conservation(seen.summary(), seen.counts());

        System.out.println(faultCase + ": sent " + conservation.sent() + ", all "
                + seen.summary().at("/all/statuses") + " " + seen.summary().at("/all/errors"));
        assertThat(conservation.differences())
                .as("%s and %s", seen.summary(), seen.counts())
                .isEmpty();
        assertThat(seen.summary().path("all").toString()).contains(faultCase.trace());
        assertThat(conservation.sent()).isGreaterThan(100);
    }

    private static RunSeen runThrough(FaultCase faultCase) throws Exception {
        Path own = Files.createTempDirectory(directory, "case");
        try (StandIn standIn = StandIn.start(settings(faultCase));
                PlimsollProcess run = start(own, standIn, faultCase.client())) {
            StandInAdmin admin = new StandInAdmin(standIn);
            run.awaitErr("measuring from now on");
            long before = admin.received();
            faultCase.faults().forEach(admin::begin);
            if (faultCase.ending() != Ending.BY_ITSELF) {
                admin.awaitReceived(before + faultCase.ending().requests);
                admin.endFaults();
            }
            assertThat(run.await()).as(run.err()).isBetween(0, 4).isNotEqualTo(2);
            return new RunSeen(RunArtefacts.latestIn(own.resolve("runs")).json("summary.json"), admin.counts());
        }
    }

    private static StandInSettings settings(FaultCase faultCase) {
        Speed speed =
                Speed.of(ServiceTime.parse("exp:5ms")).with(Operation.SMART_CHAT, ServiceTime.parse("fixed:50ms"));
        return StandInSettings.of(faultCase.contract(), 7).with(speed).withKeepAlive(faultCase.keepAlive());
    }

    private static PlimsollProcess start(Path own, StandIn standIn, String client) throws Exception {
        Files.writeString(own.resolve("plimsoll.conf"), """
                plimsoll {
                  load { request-timeout = 800ms, connect-timeout = 500ms, drain = 10s, client.retry-wait = 20ms }
                  profiles.all-operations {
                    description = "every operation, again and again"
                    simulation = SmokeSimulation
                    rate = 12
                    duration = 3s
                    warm-up { min = 1s, max = 1s }
                    objectives = []
                    client = %s
                  }
                }
                """.formatted(client));
        return PlimsollProcess.packaged(
                own,
                Map.of("PLIMSOLL_API_KEY", standIn.apiKey()),
                List.of("load", "--profile", "all-operations", "--target", standIn.baseUrl(), "--seed", "1"));
    }
}
