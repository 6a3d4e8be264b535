package dev.plimsoll.run;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The run of a simulation that Gatling runs without us ({@code gatling:test}): its plan comes from system properties and
 * the environment, Gatling measures, and nothing is recorded.
 */
public final class StandaloneRun {
    private static final String GUIDES_ADDRESS = "http://localhost:3002/chats-service/api/v1";

    private StandaloneRun() {}

    /** From {@code plimsoll.target .contract .rate .visits .duration .seed .time-scale} and the variable {@code PLIMSOLL_API_KEY}. */
    public static LiveRun fromSystem() {
        return of(
                name -> Optional.ofNullable(System.getProperty("plimsoll." + name)),
                Optional.ofNullable(System.getenv("PLIMSOLL_API_KEY")));
    }

    static LiveRun of(Function<String, Optional<String>> setting, Optional<String> key) {
        long seed = Long.parseLong(setting.apply("seed").orElse("1"));
        ArrivalRate rate =
                ArrivalRate.perSecond(Double.parseDouble(setting.apply("rate").orElse("1")));
        Duration duration =
                Duration.ofSeconds(Long.parseLong(setting.apply("duration").orElse("10")));
        RunPlan plan = new RunPlan(
                "gatling-" + Long.toString(InstantSource.system().millis(), 36),
                "",
                setting.apply("target").orElse(GUIDES_ADDRESS),
                ApiKey.of(key.orElseThrow(() ->
                        new IllegalStateException("the environment variable PLIMSOLL_API_KEY must hold the API key"))),
                contract(setting.apply("contract").orElse("guide")),
                seed,
                setting.apply("visits")
                        .map(it -> ArrivalSchedule.of(new long[Integer.parseInt(it)]))
                        .orElseGet(() ->
                                ArrivalSchedule.until(duration, ArrivalTimes.poisson(rate, Seeds.arrivals(seed)))),
                rate,
                WarmUp.none(),
                duration,
                Duration.ofSeconds(30),
                VisitModel.published()
                        .atTimeScale(
                                Double.parseDouble(setting.apply("time-scale").orElse("0.01"))),
                new ClientSettings(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()));
        LiveRun run = new LiveRun(plan, InstantSource.system(), System::nanoTime, SessionJournal.none());
        run.gate().measureFrom(run.gate().warmUpStart());
        return run;
    }

    private static Contract contract(String name) {
        return Contracts.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("plimsoll.contract: expected guide or deployed, was '" + name + "'"));
    }
}
