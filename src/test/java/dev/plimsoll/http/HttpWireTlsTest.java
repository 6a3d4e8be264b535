package dev.plimsoll.http;

import static dev.plimsoll.testing.RawServer.response;
import static dev.plimsoll.testing.Wires.API;
import static dev.plimsoll.testing.Wires.CALLER;
import static dev.plimsoll.testing.Wires.errorClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Target;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.TlsFacts;
import dev.plimsoll.probe.Wire;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.Wires;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpWireTlsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void shakesHandsInFullEachTimeAndTellsTheCertificatesEnd() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");
        Path trusted = certificates.pem(folder.resolve("ca.pem"));
        try (RawServer server = secure(certificates);
                HttpWires wires = new HttpWires(Wires.codes(), InstantSource.system());
                Wire wire = open(wires, server, Optional.of(trusted))) {
            List<Sighting> seen = List.of(wire.send(API.health(), CALLER, LONG), wire.send(API.health(), CALLER, LONG));

            assertThat(seen).allSatisfy(it -> {
                assertThat(it.exchange().status()).hasValue(200);
                assertThat(it.tls()).contains(new TlsFacts("TLSv1.3", certificates.expiry()));
                assertThat(it.phases().times()).containsOnlyKeys(Phase.values());
            });
        }
    }

    @Test
    void tellsTheEndOfACertificateThatNobodyVouchesFor() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");

        assertRefused(certificates, Optional.empty(), certificates.expiry());
    }

    @Test
    void refusesACertificateThatHasExpiredAndSaysWhen() throws Exception {
        Certificates certificates = Certificates.expired(folder);

        assertRefused(certificates, Optional.of(certificates.pem(folder.resolve("ca.pem"))), certificates.expiry());
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "DNS:chat.example.com");

        assertRefused(certificates, Optional.of(certificates.pem(folder.resolve("ca.pem"))), certificates.expiry());
    }

    private static void assertRefused(Certificates certificates, Optional<Path> trusted, Instant expiry)
            throws Exception {
        try (RawServer server = secure(certificates);
                HttpWires wires = new HttpWires(Wires.codes(), InstantSource.system());
                Wire wire = open(wires, server, trusted)) {
            Sighting seen = wire.send(API.health(), CALLER, LONG);

            assertThat(errorClass(seen)).contains(ErrorClass.TLS_CERT);
            assertThat(seen.tls()).contains(new TlsFacts("TLSv1.3", expiry));
            assertThat(server.requests()).isEmpty();
        }
    }

    private static Wire open(HttpWires wires, RawServer server, Optional<Path> trusted) {
        return wires.open(
                Target.of("https://127.0.0.1:" + server.port()),
                new WireSettings(trusted, WireSettings.Addresses.FIRST));
    }

    private static RawServer secure(Certificates certificates) throws Exception {
        return new RawServer(
                certificates.listen(),
                (request, socket) -> socket.getOutputStream().write(response("200 OK", "application/json", "{}")));
    }
}
