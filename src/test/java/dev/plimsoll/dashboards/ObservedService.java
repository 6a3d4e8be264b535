package dev.plimsoll.dashboards;

import dev.plimsoll.standin.StandIn;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.PrometheusProcess;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

/**
 * Real programs that watch services with faults: a prober, two load runs of which the second is cut short, and a
 * Prometheus with classic histograms alone. Another one has the native histograms of a third run: a run stays for a last
 * scrape of only one of them.
 */
final class ObservedService {
    private final Instant start = Instant.now();
    private final StandIn probed;
    private final PrometheusApi prometheus;
    private final PrometheusApi withNativeHistograms;
    private final ObservedProber prober;
    private final ObservedRun run;
    private final ObservedRun cutShort;
    private final ObservedRun nativeRun;

    private ObservedService(Path folder, Endings endings)
            throws IOException, InterruptedException, GeneralSecurityException {
        String proberAt = Scrapers.freeAddress();
        String runAt = Scrapers.freeAddress();
        String cutShortAt = Scrapers.freeAddress();
        String nativeAt = Scrapers.freeAddress();
        Path probing = folder.resolve("prober");
        probed = endings.of(FaultyServices.toProbe(probing), StandIn::close);
        StandIn loaded = endings.of(FaultyServices.toLoad(), StandIn::close);
        ObservedProber.configure(probing, probed);
        prometheus = new PrometheusApi(endings.of(
                Scrapers.classic(
                        folder.resolve("classic"), probing.resolve("rules"), proberAt, List.of(runAt, cutShortAt)),
                PrometheusProcess::close));
        withNativeHistograms = new PrometheusApi(
                endings.of(Scrapers.nativeHistograms(folder.resolve("native"), nativeAt), PrometheusProcess::close));
        prober = endings.of(ObservedProber.start(probing, proberAt), ObservedProber::close);
        run = endings.of(ObservedRun.start(folder.resolve("run"), loaded, runAt), ObservedRun::close);
        awaitSeries("load_run_info"); // Of two runs that start in the same second nobody knows which is the later.
        nativeRun = endings.of(ObservedRun.start(folder.resolve("kept"), loaded, nativeAt), ObservedRun::close);
        cutShort = endings.of(
                ObservedRun.start(folder.resolve("cut"), loaded, cutShortAt, "--abort", "calls > 350 over 2 s"),
                ObservedRun::close);
    }

    /** Returns when all runs have ended, and all of it was recorded. */
    static ObservedService start(Path folder, Endings endings)
            throws IOException, InterruptedException, GeneralSecurityException {
        ObservedService service = new ObservedService(folder, endings);
        service.awaitRuns();
        return service;
    }

    private void awaitRuns() throws InterruptedException {
        run.await();
        cutShort.await();
        nativeRun.await();
        awaitSeries("check:probe_bad_runs:ratio30d{check=\"health\"}");
        awaitSeries("ALERTS{alertstate=\"firing\", target=\"stand-in\"}");
        awaitSeries("sum(probe_runs_total{check=\"health\"}) >= 20");
        awaitSeries("avg_over_time(probe_success[1h]) > 0 and min_over_time(probe_success[1h]) == 0");
    }

    private void awaitSeries(String expression) {
        Patience.until(
                () -> !prometheus.at(Instant.now(), expression).isEmpty(), () -> "there was never any " + expression);
    }

    /** Until this moment all that is to be seen has been there to be scraped. */
    Span untilNow() {
        return new Span(start, Instant.now());
    }

    /** Ends the prober, and waits until what it said last was recorded. */
    void endProbing() throws IOException, InterruptedException {
        prober.end();
        long ended = Instant.now().getEpochSecond() + 1;
        awaitSeries("timestamp(check:probe_bad_runs:ratio30d{check=\"health\"}) > " + ended);
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
}
