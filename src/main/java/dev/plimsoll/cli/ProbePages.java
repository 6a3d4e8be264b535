package dev.plimsoll.cli;

import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.probe.Prober;
import dev.plimsoll.probe.StatusView;
import dev.plimsoll.report.status.Refresh;
import dev.plimsoll.report.status.StatusJson;
import dev.plimsoll.report.status.StatusPage;
import dev.plimsoll.web.Route;
import dev.plimsoll.web.WebRequest;
import dev.plimsoll.web.WebResponse;
import java.util.List;

/** What the prober serves: pages for people, metrics, and the paths that Prometheus users expect of a daemon. */
final class ProbePages {
    /** As of Prometheus' own reload: the fault is in a file here, not in the request. */
    private static final int NOT_RELOADED = 500;

    private static final int NOT_READY = 503;

    private final StatusPage page = new StatusPage();
    private final ProbeRecords records;
    private final Exposition exposition;
    private final Prober prober;
    private final Reloading reloading;
    private final ScrapeWatch scrapes;

    ProbePages(ProbeRecords records, Prober prober, Reloading reloading, ScrapeWatch scrapes) {
        this.records = records;
        this.exposition = records.exposition();
        this.prober = prober;
        this.reloading = reloading;
        this.scrapes = scrapes;
    }

    List<Route> routes(Secrets secrets) {
        return List.of(
                Route.get("/", request -> WebResponse.html(page.of(view(), Refresh.asked(request.query())))),
                Route.get("/status.json", any -> WebResponse.json(StatusJson.of(view()))),
                Route.get("/metrics", this::metrics),
                Route.get("/config", any -> WebResponse.text(200, secrets.redact(config()))),
                Route.get("/-/healthy", any -> WebResponse.text(200, "healthy")),
                Route.get("/-/ready", any -> ready()),
                Route.post("/-/reload", any -> reload(secrets)));
    }

    private StatusView view() {
        return records.board().view(prober.nextRuns());
    }

    private WebResponse metrics(WebRequest request) {
        Exposition.Page all = exposition.page(request.accept());
        scrapes.scraped();
        return WebResponse.of(all.contentType(), all.body());
    }

    private String config() {
        return reloading.config().text().strip();
    }

    /** Not before the first run is planned, and no longer when the end has begun. */
    private WebResponse ready() {
        return prober.nextRuns().isEmpty()
                ? WebResponse.text(NOT_READY, "nothing is scheduled")
                : WebResponse.text(200, "ready");
    }

    private WebResponse reload(Secrets secrets) {
        return reloading
                .reload()
                .map(problem -> WebResponse.text(NOT_RELOADED, secrets.redact(problem)))
                .orElseGet(() -> WebResponse.text(200, "reloaded: " + reloading.plan()));
    }
}
