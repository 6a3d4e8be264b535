package dev.plimsoll.run;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The run of a simulation that Gatling runs without us ({@code gatling:test}): its plan comes from system properties and
 * the environment, Gatling measures, and nothing is recorded.
 */
public final class StandaloneRun {
    private static final String GUIDES_ADDRESS = "http://localhost:3002/chats-service/api/v1";

    /** No number of visits: they are drawn, at the rate. */
    private static final long DRAWN = 0;

    private StandaloneRun() {}

    /**
     * From {@code plimsoll.target .contract .rate .visits .duration .time-scale .seed .operation} and
     * {@code PLIMSOLL_API_KEY}.
     */
    public static LiveRun fromSystem() {
        return of(SystemSettings.ofThisProcess(), Optional.ofNullable(System.getenv("PLIMSOLL_API_KEY")));
    }

    static LiveRun of(SystemSettings settings, Optional<String> key) {
        RunPlan plan = plan(settings, key(key));
        LiveRun run = new LiveRun(plan, InstantSource.system(), System::nanoTime, SessionJournal.none());
        run.gate().measureFrom(run.gate().warmUpStart());
        return run;
    }

    private static RunPlan plan(SystemSettings settings, ApiKey key) {
        long seed = settings.wholeNumber("seed", 1);
        ArrivalRate rate = ArrivalRate.perSecond(settings.positive("rate", 1));
        Duration duration = Duration.ofSeconds(settings.seconds("duration", 10));
        return new RunPlan(
                "gatling-" + Long.toString(InstantSource.system().millis(), 36),
                "",
                settings.text("target", GUIDES_ADDRESS),
                key,
                contract(settings.text("contract", "guide")),
                seed,
                schedule(settings.wholeNumber("visits", DRAWN), rate, duration, seed),
                rate,
                WarmUp.none(),
                duration,
                Duration.ofSeconds(30),
                VisitModel.published().atTimeScale(settings.positive("time-scale", 0.01)),
                client(),
                Operation.labelled(settings.text("operation", Operation.LIST_SESSIONS.label())));
    }

    private static ClientSettings client() {
        return ClientSettings.plain(
                Duration.ofSeconds(15), Duration.ofSeconds(5), ClientSettings.Connections.SHARED, Optional.empty());
    }

    private static ApiKey key(Optional<String> key) {
        return ApiKey.of(key.orElseThrow(
                () -> new IllegalArgumentException("the environment variable PLIMSOLL_API_KEY must hold the API key")));
    }

    private static ArrivalSchedule schedule(long visits, ArrivalRate rate, Duration duration, long seed) {
        return visits == DRAWN
                ? ArrivalSchedule.until(duration, ArrivalTimes.poisson(rate, Seeds.arrivals(seed)))
                : ArrivalSchedule.of(new long[Math.toIntExact(visits)]);
    }

    private static Contract contract(String name) {
        return Contracts.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "plimsoll.contract: expected guide or deployed, was '" + name + "'"));
    }
}
