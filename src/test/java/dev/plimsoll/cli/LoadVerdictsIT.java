package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.Binding;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short runs of {@code plimsoll load}, one for each way to end: exit code, what is printed, and nothing left behind. */
class LoadVerdictsIT {
    private static final StandInSettings SERVICE = StandInSettings.of(Contracts.guide(), 1)
            .with(new StandInKey(LoadBench.KEY))
            .with(Speed.of(ServiceTime.parse("fixed:5ms")).with(Operation.SMART_CHAT, ServiceTime.parse("fixed:20ms")));

    /** No warm-up, and an injector that may be as late as a busy machine makes it. */
    private static final String SHORT = """
            plimsoll {
              load { warm-up { min = 0s, max = 0s }, drain = 5s }
              validity { lag-p99 = 5s, started-share = 50 %, stall = 10s, gc-pause = 10s, cpu-for = 10m }
            }
            """;

    private static final int TRIES = 3;

    @TempDir
    private Path directory = Path.of("");

    private LoadBench bench = new LoadBench(Path.of(""));

    @BeforeEach
    void setUp() {
        bench = new LoadBench(directory);
        bench.write("plimsoll.conf", SHORT);
    }

    @Test
    void passesAndPrintsForAPerson() {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = bench.smoke(service.baseUrl());

            assertThat(invocation.exit()).as(invocation.toString()).isZero();
            assertThat(invocation.out())
                    .startsWith("""
                            PASS  The service held.
                              every assertion of the simulation held over 10 calls

                            """)
                    .containsPattern("\nall +10 +0 ")
                    .endsWith("\n\nReport: " + report() + "\n");
            assertThat(invocation.err())
                    .startsWith("target " + service.baseUrl() + " speaks the guide contract: it created, listed and"
                            + " deleted a session as that says\nrun ")
                    .contains(": 1 visit in 10s, seed ")
                    .endsWith("\nclean-up: 0 sessions deleted, 0 gone already, 0 left\n");
            assertThat(report()).isRegularFile();
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void passesOverTlsWithAnAuthorityOfOnesOwn() throws Exception {
        Certificates certificates = Certificates.selfSigned(directory, "ip:127.0.0.1");
        Path certificate = certificates.pem(directory.resolve("ca.pem"));
        Binding tls = Binding.loopback().withTls(certificate, certificates.keyPem(directory.resolve("key.pem")));
        try (StandIn service = StandIn.start(SERVICE.with(tls))) {
            Invocation invocation = bench.smoke(service.baseUrl(), "--ca-file", certificate.toString());

            assertThat(service.baseUrl()).startsWith("https://127.0.0.1:");
            assertThat(invocation.exit()).as(invocation.toString()).isZero();
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void printsTheVerdictFileAndNothingElseForAScript() throws IOException {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = bench.smoke(service.baseUrl(), "--json", "--quiet");

            JsonNode printed = new JsonMapper().readTree(invocation.out());
            assertThat(printed.path("verdict").asText()).isEqualTo("PASS");
            assertThat(invocation.out())
                    .isEqualTo(Files.readString(bench.runDirectories().get(0).resolve("verdict.json")));
            assertThat(invocation.err()).isEmpty();
            assertThat(invocation.exit()).isZero();
        }
    }

    @Test
    void failsWhenAnObjectiveIsMissed() {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = untilValid(() -> bench.load(
                    "workflow",
                    service.baseUrl(),
                    "--rate",
                    "30",
                    "--duration",
                    "4s",
                    "--objective",
                    "all p50 < 1 ms"));

            assertThat(invocation.exit()).as(invocation.toString()).isEqualTo(1);
            assertThat(invocation.out())
                    .startsWith("FAIL  The service did not hold.\n  p50 of all calls: ")
                    .contains(" calls took longer than 4.00 ms (4 times the limit); at most 50.0 %\n  may");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void isInvalidWhenTheInjectorWasLate() {
        Path strict = bench.write("strict.conf", """
                plimsoll.load.warm-up { min = 0s, max = 0s }
                plimsoll.validity { lag-p99 = 1us, lag-share-of-service = 0 }
                """);
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation =
                    bench.load("workflow", service.baseUrl(), "--duration", "2s", "--config", strict.toString());

            assertThat(invocation.exit()).as(invocation.toString()).isEqualTo(3);
            assertThat(invocation.out())
                    .startsWith("INVALID  The measurement broke: no statement about the service is made.\n"
                            + "  the injector was late: schedule lag p99 was ")
                    .contains(", allowed are 1.00 µs\n");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void isUndecidedWhenTooLittleWasSeen() {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation =
                    bench.load("workflow", service.baseUrl(), "--rate", "2", "--duration", "1s", "--seed", "1");

            assertThat(invocation.exit()).as(invocation.toString()).isEqualTo(4);
            assertThat(invocation.out()).startsWith("UNDECIDED  Too little was seen to tell.\n");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void isLimitedWhenTheServiceSaysSo() throws IOException {
        try (StandIn service = StandIn.start(SERVICE.with(RateLimit.parse("20/2")))) {
            Invocation invocation =
                    bench.load("workflow", service.baseUrl(), "--rate", "20", "--duration", "3s", "--json");

            JsonNode verdict = new JsonMapper().readTree(invocation.out());
            assertThat(invocation.exit()).as(invocation.toString()).isEqualTo(1);
            assertThat(verdict.path("verdict").asText()).isEqualTo("FAIL");
            assertThat(verdict.at("/reasons/0/code").asText()).isEqualTo("limited");
            assertThat(verdict.at("/reasons/0/message").asText())
                    .matches("the target limits: \\d+ of \\d+ attempts answered 429; \\d+\\.\\d requests/s were let"
                            + " through");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void saysWhenTheMeasuredTimeBeginsAndEnds() {
        Path warm = bench.write("warm.conf", """
                plimsoll {
                  load.warm-up { min = 1s, max = 1s }
                  workload.think-time { min = 5s, max = 6s }
                  validity { lag-p99 = 5s, started-share = 50 %, stall = 10s, gc-pause = 10s, cpu-for = 10m }
                }
                """);
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = bench.load(
                    "load",
                    service.baseUrl(),
                    "--config",
                    warm.toString(),
                    "--rate",
                    "8",
                    "--duration",
                    "3s",
                    "--time-scale",
                    "1",
                    "--drain",
                    "1s");

            assertThat(invocation.err())
                    .containsSubsequence(
                            "\nwarming up 0:01  ",
                            "\nwarmed up for 2 s; measuring from now on",
                            "\n3s are over, no visit starts any more; ",
                            " on the way may take 1s to finish",
                            "\nclean-up: ",
                            " 0 left\n");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    private static Invocation untilValid(Supplier<Invocation> run) {
        Invocation invocation = run.get();
        for (int tried = 1; tried < TRIES && invocation.exit() == 3; tried++) {
            invocation = run.get();
        }
        return invocation;
    }

    private Path report() {
        return bench.runDirectories().get(0).resolve("report.html");
    }
}
