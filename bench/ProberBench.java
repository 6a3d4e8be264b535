import dev.plimsoll.testing.ProcessFigures;
import dev.plimsoll.testing.Scrape;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What probing costs: the prober with 100 checks at a second's interval, its histograms on and scraped each 15 s, and
 * Debian's blackbox_exporter, driven by 100 scrapes of its /probe a second, take turns against the same nginx, over plain
 * HTTP and over TLS, with a fresh connection for each probe. Prints CPU time per probe of each process once it is warm, its
 * resident memory, and the ratio. Needs nginx, openssl and prometheus-blackbox-exporter. Linux only: it reads /proc.
 *
 * <pre>bench/prober [seconds] [rounds]</pre>
 */
public class ProberBench {
    private static final int CHECKS = 100;
    /** So long does the JVM compile what a probe needs, at this rate; a prober runs for months. */
    private static final int WARM_SECONDS = 90;
    private static final int SCRAPE_SECONDS = 15;

    private final Path scratch = Files.createTempDirectory("plimsoll-prober-bench");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final int plainPort = freePort();
    private final int tlsPort = freePort();

    /** Attempts until now, as the prober's own counters have them. */
    record Attempts(long made, long failed) {}

    record Sample(double cpuMillis, long residentMegabytes) {}

    ProberBench() throws IOException {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        ProberBench bench = new ProberBench();
        try {
            bench.alternate(seconds, rounds);
        } finally {
            bench.started.forEach(Process::destroy);
        }
    }

    /** The command that is measured. */
    private static List<String> prober(Path file, int port) {
        return List.of("./plimsoll", "probe", file.toString(), "--quiet", "--listen", "127.0.0.1:" + port);
    }

    private void alternate(int seconds, int rounds) throws Exception {
        startServer();
        System.out.printf("%d probes a second, %d s each after %d s of warming up, %d rounds%n", CHECKS, seconds, WARM_SECONDS, rounds);
        for (String url : List.of("http://127.0.0.1:" + plainPort, "https://127.0.0.1:" + tlsPort)) {
            List<Sample> ours = new ArrayList<>();
            List<Sample> theirs = new ArrayList<>();
            String scheme = url.substring(0, url.indexOf(':'));
            for (int round = 0; round < rounds; round++) {
                ours.add(show(scheme, "plimsoll", ourSample(url, seconds)));
                theirs.add(show(scheme, "blackbox", theirSample(url, seconds)));
            }
            System.out.printf(Locale.ROOT, "%-5s ratio of medians, plimsoll / blackbox: CPU per probe %.2f%n",
                    scheme, median(ours) / median(theirs));
        }
    }

    private static Sample show(String scheme, String who, Sample sample) {
        System.out.printf(Locale.ROOT, "%-5s %s  %6.3f ms CPU/probe  %4d MB%n",
                scheme, who, sample.cpuMillis(), sample.residentMegabytes());
        return sample;
    }

    private Sample ourSample(String url, int seconds) throws Exception {
        int port = freePort();
        Process process = start("prober", prober(configuration(url), port));
        awaitListening(process, port);
        TimeUnit.SECONDS.sleep(WARM_SECONDS);
        Attempts first = attempts(port);
        long before = ProcessFigures.cpuTicks(process.pid());
        for (int slept = 0; slept < seconds; slept += SCRAPE_SECONDS) {
            TimeUnit.SECONDS.sleep(Math.min(SCRAPE_SECONDS, seconds - slept));
            attempts(port);
        }
        long after = ProcessFigures.cpuTicks(process.pid());
        Attempts last = attempts(port);
        long made = last.made() - first.made();
        require(last.failed() - first.failed() <= made / 100, "the machine is too busy: more than one attempt in a hundred failed, " + last);
        Sample sample = new Sample((after - before) * 10.0 / made, ProcessFigures.residentKilobytes(process.pid()) / 1024);
        stop(process);
        return sample;
    }

    /** Written as a user writes it. */
    private Path configuration(String url) throws IOException {
        Path key = Files.writeString(scratch.resolve("probe.key"), "bench-key\n");
        String checks = IntStream.range(0, CHECKS)
                .mapToObj(it -> "{ kind = health, name = health-" + it + ", depth = shallow, interval = 1s, timeout = 700ms, "
                        + "deadline = 800ms, retries.policy = none }")
                .collect(Collectors.joining("\n"));
        return Files.writeString(scratch.resolve("probe.conf"), """
                plimsoll.probe { history-file = null, targets = [ {
                  name = bench, base-url = "%s", api-key-file = "%s", ca-file = "%s/server.pem", checks = [ %s ]
                } ] }
                """.formatted(url, key, scratch, checks));
    }

    private Attempts attempts(int port) throws Exception {
        URI metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
        String page = http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString()).body();
        Scrape scrape = Scrape.of(page);
        return new Attempts(scrape.sum("probe_attempts_total", Map.of()), scrape.sum("probe_failures_total", Map.of()));
    }

    private Sample theirSample(String url, int seconds) throws Exception {
        int port = freePort();
        Process process = start("blackbox", List.of(
                "prometheus-blackbox-exporter", "--config.file=" + blackboxConfiguration(), "--log.level=error",
                "--web.listen-address=127.0.0.1:" + port));
        awaitListening(process, port);
        URI probe = URI.create("http://127.0.0.1:" + port + "/probe?module=check&target="
                + URLEncoder.encode(url + "/health", StandardCharsets.UTF_8));
        scrapeEvenly(probe, WARM_SECONDS);
        long before = ProcessFigures.cpuTicks(process.pid());
        int made = scrapeEvenly(probe, seconds);
        Sample sample = new Sample((ProcessFigures.cpuTicks(process.pid()) - before) * 10.0 / made, ProcessFigures.residentKilobytes(process.pid()) / 1024);
        stop(process);
        return sample;
    }

    private int scrapeEvenly(URI probe, int seconds) throws Exception {
        HttpRequest scrape = HttpRequest.newBuilder(probe).build();
        long start = System.nanoTime();
        int made = 0;
        while (made < seconds * CHECKS) {
            String body = http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
            require(body.contains("\nprobe_success 1\n"), "blackbox_exporter: " + body);
            made++;
            LockSupport.parkNanos(Math.max(0, start + made * 1_000_000_000L / CHECKS - System.nanoTime()));
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
                    location / { return 200 '{"status":"ok","timestamp":"2026-01-01T00:00:00Z","uptime":1,"version":"1"}'; }
                  }
                }
                """.formatted(scratch, plainPort, tlsPort));
        awaitListening(start("nginx", List.of("nginx", "-p", scratch.toString(), "-c", config.toString())), plainPort);
    }

    private Path blackboxConfiguration() throws IOException {
        return Files.writeString(scratch.resolve("blackbox.yml"), """
                modules:
                  check:
                    prober: http
                    timeout: 20s
                    http: { preferred_ip_protocol: ip4, tls_config: { ca_file: %s/server.pem } }
                """.formatted(scratch));
    }

    private Process start(String name, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name + ".log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitListening(Process process, int port) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            try (Socket listening = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                require(process.isAlive(), "a server did not start, see " + scratch);
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("a server does not listen, see " + scratch);
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
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
