package dev.plimsoll.cli;

import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.config.PlanSettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import dev.plimsoll.config.SimulationName;
import dev.plimsoll.workload.Forecast;
import dev.plimsoll.workload.Journey;
import dev.plimsoll.workload.RunOutline;
import dev.plimsoll.workload.VisitModel;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A run as far as it can be planned without a target.
 *
 * @param forecast absent where users go on for as long as there is time
 */
record LoadDraft(Profile profile, long seed, PlannedArrivals arrivals, VisitModel visits, Optional<Forecast> forecast) {
    /** Of the configuration, the profile and the command line, which wins. */
    static LoadDraft of(PlimsollConfig config, String profileName, LoadOptions options) {
        Profile profile = config.profile(profileName);
        LoadSettings load = config.load();
        long seed = options.seed()
                .or(profile::seed)
                .or(config::seed)
                .orElseGet(() -> RandomGenerator.getDefault().nextLong() >>> 16);
        PlannedArrivals arrivals = PlannedArrivals.of(options, profile, seed, load.maxDuration());
        VisitModel visits = config.workload().visits(options.timeScale().orElse(profile.timeScale()));
        PlanSettings plan = config.workload().plan();
        Optional<Forecast> forecast = journey(profile.simulation())
                .map(it -> new RunOutline(arrivals.schedule(), arrivals.duration(), it, seed))
                .map(outline -> Forecast.of(outline, visits, plan.times()));
        return new LoadDraft(profile, seed, arrivals, visits, forecast);
    }

    static Optional<Journey> journey(SimulationName simulation) {
        return switch (simulation) {
            case SMOKE -> Optional.of(Journey.EVERY_OPERATION);
            case SESSION_WORKFLOW -> Optional.of(Journey.LIFE_OF_SESSION);
            case CHAT_TRAFFIC -> Optional.of(Journey.CHAT);
            case RETRY_STORM -> Optional.of(Journey.TALK);
            case REFUSAL -> Optional.of(Journey.REFUSALS);
            case ONE_REQUEST -> Optional.of(Journey.ONE_CALL);
            case CEILING, RATE_LIMIT, GROWTH -> Optional.empty();
        };
    }
}
