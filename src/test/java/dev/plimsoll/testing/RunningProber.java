package dev.plimsoll.testing;

import dev.plimsoll.chat.Target;
import dev.plimsoll.http.HttpWires;
import dev.plimsoll.http.WireSettings;
import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.ProbeMeters;
import dev.plimsoll.metrics.ProberMeters;
import dev.plimsoll.probe.Check;
import dev.plimsoll.probe.Checks;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.ProbeListener;
import dev.plimsoll.probe.ProbeTarget;
import dev.plimsoll.probe.Prober;
import dev.plimsoll.probe.ScheduleCounts;
import dev.plimsoll.probe.Sleeper;
import dev.plimsoll.probe.StatusBoard;
import dev.plimsoll.probe.Wire;
import dev.plimsoll.web.Route;
import dev.plimsoll.web.WebFace;
import dev.plimsoll.web.WebRequest;
import dev.plimsoll.web.WebResponse;
import dev.plimsoll.web.WebSettings;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/** A prober put together of its real parts, which serves its metrics on a loopback port. */
public final class RunningProber implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final HttpWires wires = new HttpWires(Wires.codes(), CLOCK);
    private final Checks checks = new Checks(CLOCK, new Random(11), Sleeper::real);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService runners = Executors.newCachedThreadPool();
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Exposition exposition = new Exposition(registry);
    private final Prober prober;
    private final WebFace web;

    /** With its metrics at that port; 0 takes a free one. */
    public RunningProber(int port, ProbeListener... listeners) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM);
        new ProberMeters(meters, "test", CLOCK.instant());
        ProbeListener own = ProbeListener.all(new ProbeMeters(meters, CLOCK), new StatusBoard(CLOCK, text -> text));
        this.prober = new Prober(CLOCK, timer, runners, ProbeListener.all(own, ProbeListener.all(listeners)));
        this.web = WebFace.start(WebSettings.open("127.0.0.1", port), List.of(Route.get("/metrics", this::metrics)));
    }

    public RunningProber(ProbeListener... listeners) {
        this(0, listeners);
    }

    /** Probes these sites from now on, and no others. */
    public void probe(List<ProbedSite> sites) {
        prober.schedule(sites.stream().flatMap(this::checks).toList());
    }

    /** Host and port of its metrics, as Prometheus names what it scrapes. */
    public String address() {
        return "127.0.0.1:" + web.address().getPort();
    }

    public Scrape scrape() {
        return Scrape.of(new String(exposition.page("").body(), StandardCharsets.UTF_8));
    }

    public ScheduleCounts counts() {
        return prober.counts();
    }

    /** Begins no other run, and cuts what has not ended in most of that time. */
    public void shutDown(Duration grace) {
        prober.shutDown(grace);
    }

    @Override
    public void close() {
        prober.shutDown(Duration.ofMillis(100));
        timer.shutdownNow();
        runners.shutdownNow();
        wires.close();
        web.close();
    }

    private Stream<Check> checks(ProbedSite site) {
        Wire wire =
                wires.open(Target.of(site.baseUrl()), new WireSettings(site.caFile(), WireSettings.Addresses.FIRST));
        ProbeTarget target =
                new ProbeTarget(site.name(), site.baseUrl() + site.caFile(), Optional.empty(), SampleChecks.USER);
        ProbeKeys keys = new ProbeKeys(site.key(), Optional.empty());
        return checks.of(target, wire, () -> keys, site.checks()).stream();
    }

    private WebResponse metrics(WebRequest request) {
        Exposition.Page page = exposition.page(request.accept());
        return WebResponse.of(page.contentType(), page.body());
    }
}
