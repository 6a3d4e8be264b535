package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.LivePage;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.Promtool;
import dev.plimsoll.testing.ShortRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real run that is scraped every second: what it shows only grows, and at its end is what its files say. */
@Timeout(120)
class WatchedRunIT {
    @TempDir
    private Path directory;

    @Test
    void showsInTheEndWhatItsSummarySays() throws Exception {
        ShortRuns runs = new ShortRuns(directory)
                .with("simulation = ChatTrafficSimulation, rate = 20, duration = 4s, drain = 2s, time-scale = 0.001");
        List<LivePage> scrapes = scrapes(runs);

        for (int i = 1; i < scrapes.size(); i++) {
            assertThat(scrapes.get(i).shrunkSince(scrapes.get(i - 1))).isEmpty();
        }
        LivePage last = scrapes.get(scrapes.size() - 1);
        assertThat(last.sum("load_run_phase", "phase=\"ended\"")).isEqualTo(1);
        JsonNode summary = runs.latest().json("summary.json");
        assertSameArrivals(last, summary.path("arrivals"));
        Stream.of(Operation.values()).map(Operation::label).forEach(it -> assertSameCalls(last, summary, it));
        assertThat(last.sum("load_schedule_lag_seconds_count", ""))
                .isEqualTo(runs.latest().json("injector.json").at("/lag/count").asDouble());
        lint(last);
    }

    private static List<LivePage> scrapes(ShortRuns runs) throws Exception {
        List<LivePage> scrapes = new ArrayList<>();
        StandInSettings settings = StandInSettings.of(Contracts.guide(), 5)
                .with(Speed.of(ServiceTime.parse("exp:5ms")).with(Operation.SMART_CHAT, ServiceTime.parse("exp:50ms")));
        try (StandIn service = StandIn.start(settings);
                PlimsollProcess run = runs.load(service, "--listen", "127.0.0.1:0")) {
            run.awaitErr("metrics of this run: ");
            String url = run.err().replaceFirst("(?s).*metrics of this run: (\\S+).*", "$1");
            do {
                LivePage.of(url).ifPresent(scrapes::add);
            } while (!endsWithinASecond(run));
            assertThat(run.err()).contains("waiting for a last scrape").doesNotContain("nobody came");
        }
        return scrapes;
    }

    private static boolean endsWithinASecond(PlimsollProcess run) throws InterruptedException, ExecutionException {
        try {
            run.handle().onExit().get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }

    private static void assertSameArrivals(LivePage scrape, JsonNode arrivals) {
        for (String which : List.of("planned", "started", "completed")) {
            assertThat(scrape.sum("load_arrivals_" + which + "_total", ""))
                    .as(which)
                    .isEqualTo(arrivals.path(which).asDouble());
        }
    }

    private static void assertSameCalls(LivePage scrape, JsonNode summary, String operation) {
        JsonNode said = summary.path("operations").path(operation);
        String label = "operation=\"" + operation + "\"";
        for (String which : List.of("calls", "attempts", "retries")) {
            assertThat(scrape.sum("load_" + which + "_total", label))
                    .as(which + " of " + operation)
                    .isEqualTo(said.path(which).asDouble());
        }
        for (String clock : List.of("response", "service")) {
            assertThat(scrape.sum("load_" + clock + "_seconds_count", label))
                    .as(clock + " of " + operation)
                    .isEqualTo(said.path(clock).path("count").asDouble());
        }
        assertThat(scrape.sum("load_response_seconds_count", label + ",outcome=\"failure\""))
                .as("failed of " + operation)
                .isEqualTo(said.path("failed").asDouble());
    }

    private void lint(LivePage scrape) throws InterruptedException, IOException {
        Optional<Promtool> promtool = Promtool.onThePath();
        assumeTrue(promtool.isPresent(), "no promtool on the path: the metrics of a run were not linted");
        assertThat(promtool.orElseThrow().run(directory, scrape.page(), "check", "metrics"))
                .isEqualTo(new Promtool.Finding(0, ""));
    }
}
