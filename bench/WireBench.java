import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.http.HttpWires;
import dev.plimsoll.http.WireSettings;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import dev.plimsoll.testing.ProcessFigures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What an attempt costs: our wire and Debian's blackbox_exporter, driven by scrapes of its /probe, take turns against the
 * same nginx, over plain HTTP and over TLS, at 100 attempts a second and one after the other without a pause. Prints CPU
 * time per attempt of each process once it is warm, its peak memory and how far the slowest attempt went past its deadline.
 * Needs nginx, openssl and prometheus-blackbox-exporter. Linux only: it reads /proc.
 *
 * <pre>bench/wire [seconds] [rounds]</pre>
 */
public class WireBench {
    private static final int WARM_SECONDS = 5;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final ChatCall HEALTH = new ChatApi(Contracts.guide()).health();
    private static final Caller CALLER = new Caller(ApiKey.of("bench-key"), new UserId("anon-1-bench"), "plimsoll-bench");

    private final Path scratch = Files.createTempDirectory("plimsoll-wire-bench");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final int plainPort = freePort();
    private final int tlsPort = freePort();
    private final int blackboxPort = freePort();

    /** One attempt, by whatever means. */
    interface Attempt {
        void make() throws Exception;
    }

    record Sample(double cpuMillis, long peakKilobytes, double perSecond) {}

    WireBench() throws IOException {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("ours")) {
            probe(args[1], Path.of(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            return;
        }
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        WireBench bench = new WireBench();
        try {
            bench.alternate(seconds, rounds);
        } finally {
            bench.started.forEach(Process::destroy);
        }
    }

    private void alternate(int seconds, int rounds) throws Exception {
        System.out.printf(Locale.ROOT, "slowest of 50 attempts at a silent server: %.1f ms past its deadline%n", overrun());
        startServer();
        startBlackbox();
        System.out.printf("%d s each after %d s of warming up, %d rounds%n", seconds, WARM_SECONDS, rounds);
        for (String url : List.of("http://127.0.0.1:" + plainPort, "https://127.0.0.1:" + tlsPort)) {
            for (int perSecond : new int[] {100, 0}) {
                compare(url, perSecond, seconds, rounds);
            }
        }
    }

    private static double overrun() throws IOException {
        Duration deadline = Duration.ofMillis(100);
        long worst = 0;
        try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                HttpWires wires = wires();
                Wire wire = wires.open(Target.of("http://127.0.0.1:" + silent.getLocalPort()), trusting(Optional.empty()))) {
            for (int i = -10; i < 50; i++) {
                long start = System.nanoTime();
                wire.send(HEALTH, CALLER, deadline);
                long over = System.nanoTime() - start - deadline.toNanos();
                worst = i < 0 ? 0 : Math.max(worst, over); // the first ones load classes
            }
        }
        return worst / 1e6;
    }

    private static HttpWires wires() {
        Random random = new Random(1);
        return new HttpWires(() -> ReferenceCode.next(InstantSource.system(), random), InstantSource.system());
    }

    private static WireSettings trusting(Optional<Path> caFile) {
        return new WireSettings(caFile, WireSettings.Addresses.FIRST);
    }

    /** A rate of 0 means one after the other without a pause. */
    private void compare(String url, int perSecond, int seconds, int rounds) throws Exception {
        List<Sample> ours = new ArrayList<>();
        List<Sample> theirs = new ArrayList<>();
        String name = url.split(":")[0] + (perSecond == 0 ? " saturated" : " " + perSecond + "/s");
        for (int round = 0; round < rounds; round++) {
            ours.add(show(name, "plimsoll", ourSample(url, perSecond, seconds)));
            theirs.add(show(name, "blackbox", theirSample(url, perSecond, seconds)));
        }
        System.out.printf(
                Locale.ROOT, "%-16s ratio of medians, plimsoll / blackbox: CPU per attempt %.2f%n",
                name, median(ours) / median(theirs));
    }

    private static Sample show(String name, String who, Sample sample) {
        System.out.printf(
                Locale.ROOT, "%-16s %s  %6.3f ms CPU/attempt  %4d MB  %,8.0f attempts/s%n",
                name, who, sample.cpuMillis(), sample.peakKilobytes() / 1024, sample.perSecond());
        return sample;
    }

    private Sample ourSample(String url, int perSecond, int seconds) throws Exception {
        Process process = start("ours", List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"), "bench/WireBench.java",
                "ours", url, scratch.resolve("server.pem").toString(), String.valueOf(perSecond), String.valueOf(seconds)));
        String[] said = process.inputReader().readLine().split(" ");
        long peak = ProcessFigures.peakKilobytes(process.pid());
        process.getOutputStream().close();
        process.waitFor();
        return new Sample(Double.parseDouble(said[0]), peak, Double.parseDouble(said[1]));
    }

    private Sample theirSample(String url, int perSecond, int seconds) throws Exception {
        long pid = started.get(started.size() - 1).pid();
        URI probe = URI.create("http://127.0.0.1:" + blackboxPort + "/probe?module=check&target="
                + URLEncoder.encode(url + "/health", StandardCharsets.UTF_8));
        HttpRequest scrape = HttpRequest.newBuilder(probe).build();
        Attempt attempt = () -> {
            String body = http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
            require(body.contains("\nprobe_success 1\n"), "blackbox_exporter: " + body);
        };
        pace(attempt, perSecond, WARM_SECONDS);
        long before = ProcessFigures.cpuTicks(pid);
        int made = pace(attempt, perSecond, seconds);
        return new Sample((ProcessFigures.cpuTicks(pid) - before) * 10.0 / made, ProcessFigures.peakKilobytes(pid), 1.0 * made / seconds);
    }

    /** The other process: makes attempts, says what they cost, and stays until its input ends. */
    private static void probe(String url, Path trusted, int perSecond, int seconds) throws Exception {
        Wire wire = wires().open(Target.of(url), trusting(Optional.of(trusted)));
        Attempt attempt = () -> {
            Sighting seen = wire.send(HEALTH, CALLER, DEADLINE);
            require(seen.exchange().status().orElse(0) == 200, "plimsoll: " + seen);
        };
        pace(attempt, perSecond, WARM_SECONDS);
        long pid = ProcessHandle.current().pid();
        long before = ProcessFigures.cpuTicks(pid);
        int made = pace(attempt, perSecond, seconds);
        System.out.println((ProcessFigures.cpuTicks(pid) - before) * 10.0 / made + " " + 1.0 * made / seconds);
        System.in.read();
    }

    private static int pace(Attempt attempt, int perSecond, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        int made = 0;
        while (System.nanoTime() < end) {
            attempt.make();
            made++;
            long due = perSecond == 0 ? 0 : start + made * 1_000_000_000L / perSecond - System.nanoTime();
            if (due > 0) {
                LockSupport.parkNanos(due);
            }
        }
        return made;
    }

    private void startServer() throws Exception {
        Process openssl = start("openssl", List.of(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-subj", "/CN=bench", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2",
                "-keyout", scratch.resolve("key.pem").toString(), "-out", scratch.resolve("server.pem").toString()));
        require(openssl.waitFor() == 0, "openssl failed, see " + scratch);
        Path config = Files.writeString(scratch.resolve("nginx.conf"), """
                daemon off; master_process off; pid %1$s/nginx.pid; error_log stderr;
                events { worker_connections 1024; }
                http {
                  access_log off; client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server {
                    listen 127.0.0.1:%2$d; listen 127.0.0.1:%3$d ssl; ssl_protocols TLSv1.2 TLSv1.3;
                    ssl_certificate %1$s/server.pem; ssl_certificate_key %1$s/key.pem;
                    default_type application/json;
                    location / { return 200 '{"data":{"status":"ok","timestamp":"2026-01-01T00:00:00Z"}}'; }
                  }
                }
                """.formatted(scratch, plainPort, tlsPort));
        keep(start("nginx", List.of("nginx", "-p", scratch.toString(), "-c", config.toString())), plainPort);
    }

    private void startBlackbox() throws Exception {
        Path config = Files.writeString(scratch.resolve("blackbox.yml"), """
                modules:
                  check:
                    prober: http
                    timeout: 20s
                    http: { preferred_ip_protocol: ip4, tls_config: { ca_file: %s/server.pem } }
                """.formatted(scratch));
        keep(start("blackbox", List.of(
                "prometheus-blackbox-exporter", "--config.file=" + config, "--log.level=error",
                "--web.listen-address=127.0.0.1:" + blackboxPort)), blackboxPort);
    }

    private Process start(String name, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(scratch.resolve(name + ".log").toFile())
                .start();
    }

    private void keep(Process process, int port) throws Exception {
        started.add(process);
        for (int tries = 0; tries < 100; tries++) {
            try (java.net.Socket listening = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                require(process.isAlive(), "a server did not start, see " + scratch);
                Thread.sleep(50);
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Sample> samples) {
        double[] sorted = samples.stream().mapToDouble(Sample::cpuMillis).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
