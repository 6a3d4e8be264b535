package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every fault there is, each at a target of its own, all at once. */
public final class FaultyTargets implements Closeable {
    /** For faults that last: a busy machine must have sent its request well before. */
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final RetryPolicy ONCE = new RetryPolicy(RetryPolicy.Backoff.LINEAR, 1, Duration.ofMillis(10), 0);
    private static final String UNWELL = Sightings.HEALTH.replace("\"ok\"", "\"down\"");

    private final List<FaultyTarget> all = new ArrayList<>();
    private final Path folder;

    private FaultyTargets(Path folder) {
        this.folder = folder;
    }

    /** All of them; the folder is for certificates. */
    public static FaultyTargets open(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        FaultyTargets targets = new FaultyTargets(folder);
        for (ServerFault fault : ServerFault.values()) {
            targets.raw(fault.toString(), fault.lasts() ? DEADLINE : LONG, Optional.of(fault.errorClass()), fault);
        }
        targets.raw("unwell", LONG, Optional.of(ErrorClass.ASSERTION), body("HTTP/1.1", UNWELL));
        targets.raw("old http", LONG, Optional.empty(), body("HTTP/1.0", Sightings.HEALTH));
        targets.unreachable();
        targets.untrusted();
        for (StandInFault fault : StandInFault.values()) {
            targets.all.add(fault.start(check(fault.kind(), fault.lasts() ? DEADLINE : LONG)));
        }
        return targets;
    }

    public List<FaultyTarget> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        for (FaultyTarget target : all) {
            target.witness().close();
        }
    }

    private void unreachable() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        gone.close();
        FullBacklog full = new FullBacklog();
        none("nobody listens", ErrorClass.CONNECT_REFUSED, "http://127.0.0.1:" + gone.getLocalPort(), gone);
        none("full backlog", ErrorClass.CONNECT_TIMEOUT, full.baseUrl(), full::close);
        none("no such name", ErrorClass.DNS, "http://no-such-host.invalid", () -> {});
        // Linux connects to no broadcast address, and says so at once.
        none("no route", ErrorClass.CONNECT_OTHER, "http://127.255.255.255:9", () -> {});
        none("no such port", ErrorClass.INTERNAL, "http://127.0.0.1:99999", () -> {});
        RawServer hasty = new RawServer(resetting(), ServerFault.SILENCE);
        none("reset at the first byte", ErrorClass.CLOSED_EARLY, hasty.baseUrl(), hasty::close);
    }

    private void untrusted() throws IOException, InterruptedException, GeneralSecurityException {
        Certificates own = Certificates.selfSigned(folder, "IP:127.0.0.1");
        secure("untrusted", own, Optional.empty());
        Certificates expired = Certificates.expired(folder);
        secure("expired", expired, Optional.of(expired.pem(folder.resolve("expired.pem"))));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Certificates other = Certificates.selfSigned(elsewhere, "DNS:chat.example.com");
        secure("wrong name", other, Optional.of(other.pem(elsewhere.resolve("other.pem"))));
        RawServer plain = new RawServer(ServerFault.SILENCE);
        none("no tls", ErrorClass.TLS_HANDSHAKE, plain.baseUrl().replace("http:", "https:"), plain::close);
    }

    private void secure(String name, Certificates certificates, Optional<Path> trusted)
            throws GeneralSecurityException, IOException {
        RawServer server = new RawServer(certificates.listen(), ServerFault.WRONG_SHAPE);
        ProbedSite site = site(name, server.baseUrl().replace("http:", "https:"), LONG);
        add(trusted.map(site::trusting).orElse(site), Optional.of(ErrorClass.TLS_CERT), FaultyTarget.of(server));
    }

    private void raw(String name, Duration deadline, Optional<ErrorClass> errorClass, RawServer.Behaviour behaviour)
            throws IOException {
        RawServer server = new RawServer(behaviour);
        add(site(name, server.baseUrl(), deadline), errorClass, FaultyTarget.of(server));
    }

    private void none(String name, ErrorClass errorClass, String baseUrl, Closeable server) {
        add(site(name, baseUrl, DEADLINE), Optional.of(errorClass), FaultyTarget.of(server));
    }

    private void add(ProbedSite site, Optional<ErrorClass> errorClass, FaultyTarget.Witness witness) {
        all.add(new FaultyTarget(site, errorClass, witness));
    }

    private static ProbedSite site(String name, String baseUrl, Duration deadline) {
        boolean well = name.equals("old http");
        return ProbedSite.of(name, baseUrl, check(new CheckKind.Health(!well), deadline));
    }

    private static CheckSettings check(CheckKind kind, Duration deadline) {
        CheckSettings.Limits limits = new CheckSettings.Limits(deadline, deadline.multipliedBy(3));
        CheckSettings often = SampleChecks.every(Duration.ofSeconds(1), SampleChecks.of("check", kind));
        return SampleChecks.retrying(ONCE, SampleChecks.within(limits, often));
    }

    private static RawServer.Behaviour body(String version, String json) {
        String text = version + " 200 OK\r\nContent-Type: application/json\r\n\r\n" + json;
        return (request, socket) -> {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.close();
        };
    }

    private static ServerSocket resetting() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                // Before it, the reset might come while the client still connects.
                socket.getInputStream().read();
                RawServer.reset(socket);
                return socket;
            }
        };
    }
}
