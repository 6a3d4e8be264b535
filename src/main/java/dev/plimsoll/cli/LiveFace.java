package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.config.LiveSettings;
import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.ProcessMeters;
import dev.plimsoll.metrics.load.LoadMeters;
import dev.plimsoll.report.EventsJson;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunEvents;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.web.Route;
import dev.plimsoll.web.WebFace;
import dev.plimsoll.web.WebRequest;
import dev.plimsoll.web.WebResponse;
import dev.plimsoll.web.WebSettings;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What other programs see of a run while it goes on: its metrics and events over HTTP, and a last push. Off unless it was
 * asked for; whatever goes wrong here once the run has begun is said, and the run goes on.
 */
final class LiveFace implements AutoCloseable {
    private final LiveSettings settings;
    private final Narrator narrator;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Exposition exposition = new Exposition(registry);
    private final Scrapes scrapes = new Scrapes();
    private Optional<WebFace> web = Optional.empty();
    private volatile Optional<RunEvents> events = Optional.empty();

    private LiveFace(LiveSettings settings, Narrator narrator) {
        this.settings = settings;
        this.narrator = narrator;
    }

    /**
     * Listens from now on, if it shall.
     *
     * @throws UserMistake when it cannot
     */
    static LiveFace open(LiveSettings settings, Narrator narrator) {
        LiveFace face = new LiveFace(settings, narrator);
        face.listen();
        return face;
    }

    private void listen() {
        try {
            web = settings.listen().map(it -> WebFace.start(WebSettings.open(it.host(), it.port()), routes()));
        } catch (IllegalArgumentException refused) {
            throw new UserMistake(String.valueOf(refused.getMessage()));
        }
        web.ifPresent(it -> narrator.say("metrics of this run: " + it.url() + "/metrics"));
    }

    private List<Route> routes() {
        return List.of(
                Route.get("/metrics", this::metrics),
                Route.get(
                        "/events",
                        request -> WebResponse.json(
                                EventsJson.of(events.map(RunEvents::soFar).orElse(List.of())))),
                Route.get("/-/healthy", request -> WebResponse.text(200, "healthy")));
    }

    private WebResponse metrics(WebRequest request) {
        Exposition.Page page = exposition.page(request.accept());
        scrapes.count();
        return WebResponse.of(page.contentType(), page.body());
    }

    /** Those who show this run, from now on. */
    List<RunObserver> observers(Manifest manifest, Objectives objectives) {
        if (web.isEmpty() && settings.pushGateway().isEmpty()) {
            return List.of();
        }
        LoadMeters meters = new LoadMeters(manifest, objectives);
        RunEvents happened = new RunEvents(manifest.runId());
        registry.register(meters);
        ProcessMeters.register(registry);
        exposition.rehearse();
        events = Optional.of(happened);
        List<RunObserver> observers = new ArrayList<>(List.of(meters, happened));
        settings.pushGateway()
                .map(it -> new LastPush(it.toString(), manifest.runId(), exposition, narrator))
                .ifPresent(observers::add);
        return observers;
    }

    /** Lets those who scraped see the end. */
    @Override
    public void close() {
        try {
            awaitLastScrape();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            web.ifPresent(WebFace::close);
        }
    }

    private void awaitLastScrape() throws InterruptedException {
        if (!scrapes.any()) {
            web.ifPresent(it -> narrator.say("nobody scraped the metrics of this run"));
        } else if (!settings.lastScrape().isZero()) {
            narrator.say("waiting for a last scrape, at most " + Durations.text(settings.lastScrape()));
            if (!scrapes.awaitNext(settings.lastScrape())) {
                narrator.say("nobody came for a last scrape");
            }
        }
    }
}
