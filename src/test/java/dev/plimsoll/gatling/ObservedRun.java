package dev.plimsoll.gatling;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.report.InjectorJson;
import dev.plimsoll.report.SummaryJson;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.Housekeeping;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.VisitModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A process that carries out a real run of {@code ObservedSimulation}, and may stand still in its course. Arguments: the
 * service's base URL and key, the directory to write to, and for how many seconds to stand still.
 */
final class ObservedRun {
    static final ArrivalRate RATE = ArrivalRate.perSecond(80);
    static final Duration DURATION = Duration.ofSeconds(4);
    static final long SEED = 20;

    private ObservedRun() {}

    static ArrivalSchedule schedule() {
        return ArrivalSchedule.until(DURATION, ArrivalTimes.poisson(RATE, Seeds.arrivals(SEED)));
    }

    /** Stands still once, after the first measured second, as an overloaded injector does. */
    private static final class StandsStill implements RunListener {
        private final GatlingLoadRunner runner;
        private final Duration pause;
        private boolean stoodStill;

        StandsStill(GatlingLoadRunner runner, Duration pause) {
            this.runner = runner;
            this.pause = pause;
        }

        @Override
        public void progress(RunProgress progress) {
            if (!stoodStill && progress.phase() == Phase.MEASURED && !pause.isZero()) {
                stoodStill = true;
                runner.stall(pause);
            }
        }

        @Override
        public void note(String text) {}
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[2]);
        GatlingLoadRunner runner = new GatlingLoadRunner();
        StandsStill listener = new StandsStill(runner, Duration.ofSeconds(Long.parseLong(args[3])));
        LiveRun run =
                new LiveRun(plan(args[0], args[1]), InstantSource.system(), System::nanoTime, SessionJournal.none());
        RunOutcome outcome = new LoadRun(runner, Rules.of(Rules.punctual())).perform(run, second -> {}, listener);
        Files.writeString(directory.resolve("summary.json"), SummaryJson.of(outcome.summary(new Housekeeping(), 0)));
        Files.writeString(directory.resolve("injector.json"), InjectorJson.of(outcome.injector()));
        Files.writeString(
                directory.resolve("instants.json"),
                "{\"start\":" + run.gate().measuredStart().orElseThrow() + "}");
        System.exit(0);
    }

    private static RunPlan plan(String baseUrl, String key) {
        return new RunPlan(
                "observed",
                "ObservedSimulation",
                baseUrl,
                ApiKey.of(key),
                Contracts.deployed(),
                SEED,
                schedule(),
                RATE,
                new WarmUp(Duration.ofSeconds(2), Duration.ofSeconds(2), 0.1),
                DURATION,
                Duration.ofSeconds(10),
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.empty());
    }
}
