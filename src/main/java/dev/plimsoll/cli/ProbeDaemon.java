package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProberWeb;
import dev.plimsoll.probe.Prober;
import dev.plimsoll.report.status.HistoryFile;
import dev.plimsoll.report.status.HistoryFileException;
import dev.plimsoll.report.status.HistoryKeeper;
import dev.plimsoll.web.WebFace;
import dev.plimsoll.web.WebSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The prober with all that belongs to it, at work until it is closed. */
final class ProbeDaemon implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    private final ProberThreads threads = new ProberThreads();
    private final ScrapeWatch scrapes = new ScrapeWatch(System::nanoTime);
    private final ProbePlanner planner;
    private final Prober prober;
    private final Reloading reloading;
    private final WebFace web;
    private final Optional<HistoryKeeper> history;

    private ProbeDaemon(Supplier<ProbeConfig> file, Function<ProbeConfig, ProberWeb> where, PlimsollCommand plimsoll) {
        ProbeRecords records = new ProbeRecords(CLOCK, plimsoll.secrets());
        this.planner = new ProbePlanner(plimsoll.secretReader());
        this.prober = new Prober(CLOCK, threads.timer(), threads.runners(), records.listener());
        this.reloading = new Reloading(file, planner, prober, records);
        ProbePages pages = new ProbePages(records, prober, reloading, scrapes);
        // A taken port shows before anything is touched: another prober may be at work, with the same history.
        this.web = serve(where.apply(reloading.config()), pages, plimsoll.secrets());
        this.history = remember(records);
    }

    /**
     * Probes from now on.
     *
     * @param file reads the configuration, now and whenever it is asked to
     * @param where to serve pages and metrics
     * @throws UserMistake when that is not possible, or the history can neither be read nor set aside
     * @throws dev.plimsoll.config.InvalidConfigException with every problem of the configuration
     */
    static ProbeDaemon start(
            Supplier<ProbeConfig> file, Function<ProbeConfig, ProberWeb> where, PlimsollCommand plimsoll) {
        ProbeDaemon daemon = new ProbeDaemon(file, where, plimsoll);
        daemon.reloading.begin();
        return daemon;
    }

    /** Where its pages are. */
    String url() {
        return web.url();
    }

    ProbePlan plan() {
        return reloading.plan();
    }

    ProbeConfig config() {
        return reloading.config();
    }

    /** That ended until now. */
    long runs() {
        return prober.counts().runs();
    }

    void reload() {
        reloading.reload();
    }

    /** Ends in order, within the time of grace: runs first, then a last scrape, then the history. */
    @Override
    public void close() {
        Duration grace = reloading.config().grace();
        long end = System.nanoTime() + grace.toNanos();
        prober.shutDown(grace.multipliedBy(4).dividedBy(5));
        try {
            scrapes.awaitNext(Duration.ofNanos(end - System.nanoTime()));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        web.close();
        history.ifPresent(HistoryKeeper::close);
        threads.close();
        planner.close();
    }

    private static WebFace serve(ProberWeb where, ProbePages pages, Secrets secrets) {
        try {
            return WebFace.start(settings(where), pages.routes(secrets));
        } catch (IllegalArgumentException impossible) {
            throw new UserMistake(String.valueOf(impossible.getMessage()));
        }
    }

    private static WebSettings settings(ProberWeb where) {
        WebSettings open =
                WebSettings.open(where.listen().host(), where.listen().port());
        WebSettings encrypted =
                where.tls().map(it -> open.withTls(it.certificate(), it.key())).orElse(open);
        return where.basicAuth()
                .map(it -> encrypted.withLogin(it.user(), it.passwordFile()))
                .orElse(encrypted);
    }

    private Optional<HistoryKeeper> remember(ProbeRecords records) {
        try {
            return reloading
                    .config()
                    .history()
                    .map(path -> HistoryKeeper.start(records.board(), new HistoryFile(path, CLOCK)));
        } catch (HistoryFileException unusable) {
            web.close();
            throw new UserMistake(String.valueOf(unusable.getMessage()));
        }
    }
}
