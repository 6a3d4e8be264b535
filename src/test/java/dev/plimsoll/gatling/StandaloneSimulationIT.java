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
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.StandInAdmin;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulations are plain Gatling: its own program runs them, without any of ours, and its own verdict counts. */
class StandaloneSimulationIT {
    private static final int RATE = 5;
    private static final int SECONDS = 2;
    private static final Path LIBRARIES = PlimsollProcess.JAR.resolveSibling("lib");

    @TempDir
    private Path directory;

    static List<Contract> contracts() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void makesEveryCallOfEveryVisit(Contract contract) throws IOException, InterruptedException {
        long visits = ArrivalSchedule.until(
                        Duration.ofSeconds(SECONDS),
                        ArrivalTimes.poisson(ArrivalRate.perSecond(RATE), Seeds.arrivals(1)))
                .size();
        try (StandIn standIn = start(contract);
                PlimsollProcess gatling = gatling(standIn, contract)) {
            assertThat(gatling.await()).as(gatling.out() + gatling.err()).isZero();

            JsonNode received = new StandInAdmin(standIn).counts();
            for (Operation operation : Operation.values()) {
                assertThat(sum(received.path(operation.label())))
                        .as("%s in %s", operation.label(), received)
                        .isEqualTo(contract.offers(operation) ? visits : 0);
            }
            assertThat(new StandInAdmin(standIn).sessions()).isZero();
        }
    }

    @Test
    void failsWhereAnswersHaveTheWrongShape() throws IOException, InterruptedException {
        try (StandIn standIn = start(Contracts.deployed())) {
            new StandInAdmin(standIn).begin("{\"kind\":\"shape\",\"operations\":[\"list_messages\"]}");
            try (PlimsollProcess gatling = gatling(standIn, Contracts.deployed())) {
                assertThat(gatling.await()).as(gatling.out()).isNotZero();
                assertThat(gatling.out()).contains("body_invalid: ");
            }
        }
    }

    /** Version 3.3 lets assertions pass that fail (gatling#4715). */
    @Test
    void usesTheDigestThatInventsNothing() throws IOException {
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            assertThat(jars.map(it -> it.getFileName().toString()).filter(it -> it.startsWith("t-digest")))
                    .containsExactly("t-digest-3.2.jar");
        }
    }

    private static StandIn start(Contract contract) {
        return StandIn.start(StandInSettings.of(contract, 9).with(Speed.of(ServiceTime.parse("fixed:5ms"))));
    }

    private PlimsollProcess gatling(StandIn standIn, Contract contract) throws IOException {
        return PlimsollProcess.java(
                directory,
                Map.of("PLIMSOLL_API_KEY", standIn.apiKey()),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "-Dio.netty.bootstrap.extensions=serviceload",
                        "-Dplimsoll.target=" + standIn.baseUrl(),
                        "-Dplimsoll.contract=" + contract.name(),
                        "-Dplimsoll.rate=" + RATE,
                        "-Dplimsoll.duration=" + SECONDS,
                        "-cp",
                        PlimsollProcess.JAR + ":" + LIBRARIES + "/*",
                        "io.gatling.app.Gatling",
                        "-s",
                        "dev.plimsoll.simulations.SmokeSimulation",
                        "-nr",
                        "-rf",
                        directory.resolve("gatling").toString()));
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
