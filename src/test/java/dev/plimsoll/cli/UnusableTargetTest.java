package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.Binding;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a target that no run can start at. Nothing is left on it, and no directory of a run. */
class UnusableTargetTest {
    private static final StandInSettings SERVICE =
            StandInSettings.of(Contracts.guide(), 1).with(new StandInKey(LoadBench.KEY));

    @TempDir
    private Path directory = Path.of("");

    private LoadBench bench = new LoadBench(Path.of(""));

    @BeforeEach
    void setUp() {
        bench = new LoadBench(directory);
    }

    @Test
    void doesNotAnswer() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        String target = "http://127.0.0.1:" + port + "/chats-service/api/v1";

        Invocation invocation = bench.smoke(target);

        bench.assertRefused(
                invocation,
                "no target answers at " + target + ": connect_refused (Connect to http://127.0.0.1:" + port
                        + " failed: Connection refused)");
    }

    @Test
    void refusesTheKey() {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = bench.loadWithKey("another-key-99", "smoke", service.baseUrl());

            bench.assertRefused(
                    invocation,
                    "target " + service.baseUrl() + " refuses the API key (401): is it the key of this service?");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void refusesTheKeyOnlyWhereItMatters() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.getOutputStream()
                .write(
                        request.startsWith("GET") && request.contains("/health")
                                ? RawServer.response("200 OK", "application/json", "{\"status\":\"ok\"}")
                                : RawServer.response(
                                        "401 Unauthorized", "application/json", "{\"message\":\"no\"}")))) {
            Invocation invocation = bench.smoke(server.baseUrl());

            bench.assertRefused(
                    invocation,
                    "target " + server.baseUrl() + " refuses the API key (401): is it the key of this service?");
        }
    }

    @Test
    void hasAnotherBasePath() {
        try (StandIn service =
                StandIn.start(StandInSettings.of(Contracts.deployed(), 1).with(new StandInKey(LoadBench.KEY)))) {
            String wrong = service.baseUrl().replace("/chats-service/api/v1", "/chat/v2");

            Invocation invocation = bench.smoke(wrong);

            bench.assertRefused(
                    invocation,
                    "target " + wrong + " answers health with 404 and text/html: is the base path right? expected a URL"
                            + " that ends like .../chats-service/api/v1");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void speaksNeitherContract() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.getOutputStream()
                .write(RawServer.response("200 OK", "application/json", "{\"hello\":\"world\"}")))) {
            Invocation invocation = bench.smoke(server.baseUrl());

            assertThat(bench.runDirectories()).hasSize(1);
            bench.assertRefusedFor(
                    invocation,
                    "target " + server.baseUrl() + " answers create_session as neither contract says: as guide,"
                            + " data: expected object, was missing; as deployed, status: expected 201, was 200;"
                            + " what may be left there is noted in "
                            + bench.runDirectories().get(0) + ", and the next run there looks for it");
        }
    }

    @Test
    void speaksAnotherContractThanTheOneAskedFor() {
        try (StandIn service = StandIn.start(SERVICE)) {
            Invocation invocation = bench.smoke(service.baseUrl(), "--contract", "deployed");

            bench.assertRefused(
                    invocation,
                    "target " + service.baseUrl() + " speaks the guide contract, not the deployed one that was asked"
                            + " for: give --contract guide or --contract auto");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void limitsUsFromTheStart() {
        try (StandIn service = StandIn.start(SERVICE.with(RateLimit.parse("1/60")))) {
            Invocation invocation = bench.smoke(service.baseUrl());

            bench.assertRefused(
                    invocation,
                    "target " + service.baseUrl() + " answers create_session with 429: it limits us before the run has"
                            + " begun; wait, or raise its limit");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void showsACertificateThatNobodyVouchesFor() throws Exception {
        Certificates certificates = Certificates.selfSigned(directory, "ip:127.0.0.1");
        Path certificate = certificates.pem(directory.resolve("ca.pem"));
        Path key = certificates.keyPem(directory.resolve("key.pem"));
        try (StandIn service = StandIn.start(SERVICE.with(Binding.loopback().withTls(certificate, key)))) {
            Invocation invocation = bench.smoke(service.baseUrl());

            bench.assertRefused(
                    invocation,
                    "target " + service.baseUrl()
                            + " shows a certificate that is not trusted: tls_cert (unable to find valid certification path to requested target); if its authority is your own, give"
                            + " that one's certificate with --ca-file");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }

    @Test
    void showsACertificateOfAnotherName() throws Exception {
        Certificates certificates = Certificates.selfSigned(directory, "dns:chat.example.org");
        Path certificate = certificates.pem(directory.resolve("ca.pem"));
        Path key = certificates.keyPem(directory.resolve("key.pem"));
        try (StandIn service = StandIn.start(SERVICE.with(Binding.loopback().withTls(certificate, key)))) {
            Invocation invocation = bench.smoke(service.baseUrl(), "--ca-file", certificate.toString());

            bench.assertRefused(
                    invocation,
                    "target " + service.baseUrl() + " shows a certificate of another name: tls_cert (No subject"
                            + " alternative names matching IP address 127.0.0.1 found); give an address that the"
                            + " certificate holds");
            LoadBench.assertNothingIsLeftAt(service.adminUrl());
        }
    }
}
