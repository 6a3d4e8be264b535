package dev.plimsoll.dashboards;

import dev.plimsoll.standin.StandIn;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.ProgramPath;
import dev.plimsoll.testing.PrometheusProcess;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Real programs that watch a service with faults: a prober, two load runs of which the second is cut short, and a
 * Prometheus with classic histograms alone. Another one has the native histograms of a third run: a run stays for a last
 * scrape of only one of them.
 */
final class ObservedService implements AutoCloseable {
    private static final String SCRAPING = """
            global: { scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s }
            rule_files: [ "%s/*.rules.yml" ]
            scrape_configs:
              - { job_name: prober, static_configs: [ { targets: [ "%s" ] } ] }
              - { job_name: load, static_configs: [ { targets: [ "%s", "%s" ] } ] }
            """;
    private static final String SCRAPING_NATIVE = """
            global: { scrape_interval: 1s }
            scrape_configs: [ { job_name: load, static_configs: [ { targets: [ "%s" ] } ] } ]
            """;

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Path folder;
    private final Instant start = Instant.now();
    private final StandIn probed;
    private final PrometheusApi prometheus;
    private final PrometheusApi withNativeHistograms;
    private final ObservedProber prober;
    private final ObservedRun run;
    private final ObservedRun cutShort;
    private final ObservedRun nativeRun;

    private ObservedService(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        this.probed = opened(FaultyServices.toProbe(place("prober")), StandIn::close);
        StandIn loaded = opened(FaultyServices.toLoad(), StandIn::close);
        ObservedProber.configure(place("prober"), probed);
        String proberAt = freeAddress();
        String runAt = freeAddress();
        String cutShortAt = freeAddress();
        String nativeAt = freeAddress();
        String scraping = SCRAPING.formatted(place("prober/rules"), proberAt, runAt, cutShortAt);
        this.prometheus = api(PrometheusProcess.start(place("classic"), scraping));
        this.withNativeHistograms = api(nativeHistograms(place("native"), SCRAPING_NATIVE.formatted(nativeAt)));
        this.prober = opened(ObservedProber.start(place("prober"), proberAt), ObservedProber::close);
        this.run = opened(ObservedRun.start(place("run"), loaded, runAt), ObservedRun::close);
        awaitSeries("load_run_info", 1); // Of two runs that start in the same second nobody knows which is the later.
        this.nativeRun = opened(ObservedRun.start(place("kept"), loaded, nativeAt), ObservedRun::close);
        this.cutShort = opened(
                ObservedRun.start(place("cut"), loaded, cutShortAt, "--abort", "calls > 350 over 2 s"),
                ObservedRun::close);
    }

    /** Returns when both runs have ended, and all of it was recorded. */
    static ObservedService start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        ObservedService service = new ObservedService(folder);
        service.awaitRuns();
        return service;
    }

    private PrometheusApi api(PrometheusProcess process) {
        return new PrometheusApi(opened(process, PrometheusProcess::close).url());
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Prometheus has to know where what it scrapes will be, so that it sees it from its beginning. */
    private static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static PrometheusProcess nativeHistograms(Path place, String configuration) throws IOException {
        Path file = Files.writeString(place.resolve("prometheus.yml"), configuration);
        String program =
                ProgramPath.find(PrometheusProcess.PROGRAM).orElseThrow().toString();
        return PrometheusProcess.start(
                place,
                port -> List.of(
                        program,
                        "--enable-feature=native-histograms",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + place.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private void awaitRuns() throws InterruptedException {
        run.await();
        cutShort.await();
        nativeRun.await();
        awaitSeries("check:probe_bad_runs:ratio30d{check=\"health\"}", 1);
        awaitSeries("ALERTS{alertstate=\"firing\", target=\"stand-in\"}", 1);
        awaitSeries("sum(probe_runs_total{check=\"health\"}) >= 20", 1);
    }

    private void awaitSeries(String expression, int count) {
        Patience.until(
                () -> prometheus.at(Instant.now(), expression).size() >= count,
                () -> "expected " + count + " series of " + expression);
    }

    /** Until this moment all that is to be seen has been there to be scraped. */
    Span untilNow() {
        return new Span(start, Instant.now());
    }

    /** Ends the prober, and waits until what it said last was recorded. */
    void endProbing() throws IOException, InterruptedException {
        prober.end();
        long ended = Instant.now().getEpochSecond() + 1;
        awaitSeries("timestamp(check:probe_bad_runs:ratio30d{check=\"health\"}) > " + ended, 1);
    }

    StandInAdmin probed() {
        return new StandInAdmin(probed);
    }

    ObservedRun run() {
        return run;
    }

    ObservedRun cutShort() {
        return cutShort;
    }

    ObservedRun nativeRun() {
        return nativeRun;
    }

    PrometheusApi prometheus() {
        return prometheus;
    }

    PrometheusApi withNativeHistograms() {
        return withNativeHistograms;
    }

    private <T> T opened(T resource, Consumer<T> end) {
        endings.push(() -> end.accept(resource));
        return resource;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
