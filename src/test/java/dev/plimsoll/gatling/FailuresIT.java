package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.Housekeeping;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Gatling says of calls without an answer, provoked on real sockets: each visit asks for health and a session. */
@Timeout(60)
class FailuresIT {
    /** A first TLS handshake on a busy machine takes its second. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @Test
    void tellAResetFromACloseFromASilenceFromNonsense() throws IOException {
        AtomicInteger number = new AtomicInteger();
        try (RawServer server = new RawServer((request, socket) -> misbehave(number.getAndIncrement(), socket))) {
            assertThat(errorsAt(server.baseUrl(), 3))
                    .isEqualTo(Map.of(
                            ErrorClass.CLOSED_EARLY, 3L,
                            ErrorClass.BODY_INVALID, 2L,
                            ErrorClass.RESPONSE_TIMEOUT, 1L));
            assertThat(server.requests()).hasSize(6);
        } finally {
            over.countDown();
        }
    }

    private void misbehave(int number, Socket socket) throws IOException {
        switch (number) {
            case 0 -> RawServer.reset(socket);
            case 1 -> socket.close();
            case 2 -> sayAndClose(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut short");
            case 3 -> sayAndClose(socket, "HTTP/1.1 2oo nonsense\r\n\r\n");
            case 4 -> sayAndClose(socket, "SSH-2.0-OpenSSH_9\r\n\r\n");
            default -> keepSilence();
        }
    }

    private static void sayAndClose(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.close();
    }

    private void keepSilence() {
        try {
            over.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void knowARefusedConnection() throws IOException {
        RawServer gone = new RawServer((request, socket) -> {});
        gone.close();

        assertThat(errorsAt(gone.baseUrl(), 1)).isEqualTo(Map.of(ErrorClass.CONNECT_REFUSED, 2L));
    }

    @Test
    void knowANameThatNobodyHas() {
        assertThat(errorsAt("http://nobody.invalid/chats-service/api/v1", 1)).isEqualTo(Map.of(ErrorClass.DNS, 2L));
    }

    @Test
    void knowACertificateThatIsNotTrusted() throws IOException, GeneralSecurityException, InterruptedException {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");
        try (RawServer server = new RawServer(certificates.listen(), (request, socket) -> {})) {
            assertThat(errorsAt(server.baseUrl().replace("http:", "https:"), 1))
                    .isEqualTo(Map.of(ErrorClass.TLS_CERT, 2L));
        }
    }

    @Test
    void knowAServerThatSpeaksNoTls() throws IOException {
        try (ServerSocket greeter = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new Thread(() -> greetAll(greeter), "greeter").start();

            assertThat(errorsAt("https://127.0.0.1:" + greeter.getLocalPort() + "/chats-service/api/v1", 1))
                    .isEqualTo(Map.of(ErrorClass.TLS_HANDSHAKE, 2L));
        }
    }

    private static void greetAll(ServerSocket greeter) {
        try {
            while (!greeter.isClosed()) {
                sayAndClose(greeter.accept(), "220 mail.example.org ESMTP ready\r\n");
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** Ctrl-C while Gatling was starting went unheard, and the run took its whole time. */
    @Test
    void doNotKeepARunFromEndingThatWasOverBeforeItBegan() {
        LiveRun run = run("http://127.0.0.1:9/chats-service/api/v1", ArrivalSchedule.of(0, 900_000_000_000L));

        run.close();
        new GatlingLoadRunner().drive(run);

        assertThat(run.gate().measuredStart()).isEmpty();
    }

    private static Map<ErrorClass, Long> errorsAt(String baseUrl, int visits) {
        long[] arrivals = new long[visits];
        LiveRun run = run(baseUrl, ArrivalSchedule.of(arrivals));
        return new LoadRun(new GatlingLoadRunner(), Rules.of(Rules.patient()))
                .perform(run, second -> {}, RunListener.silent())
                .summary(new Housekeeping(), 0)
                .all()
                .errors();
    }

    private static LiveRun run(String baseUrl, ArrivalSchedule schedule) {
        RunPlan plan = new RunPlan(
                "failures",
                "SmokeSimulation",
                baseUrl,
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                7,
                schedule,
                ArrivalRate.perSecond(1),
                WarmUp.none(),
                Duration.ofMillis(500),
                Duration.ofSeconds(20),
                VisitModel.published(),
                ClientSettings.plain(
                        TIMEOUT, Duration.ofSeconds(15), ClientSettings.Connections.SHARED, Optional.empty()),
                Optional.empty());
        return new LiveRun(plan, InstantSource.system(), System::nanoTime, SessionJournal.none());
    }
}
