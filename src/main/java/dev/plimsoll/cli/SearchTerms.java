package dev.plimsoll.cli;

import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.config.CapacitySettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.slo.InvalidObjectivesException;
import dev.plimsoll.slo.Objectives;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is asked of a search: the configuration's terms, the workload's own objectives, and the command line, which wins. */
final class SearchTerms {
    private final PlimsollConfig config;
    private final Aim aim;
    private final SearchWorkload workload;

    SearchTerms(PlimsollConfig config, Aim aim, SearchWorkload workload) {
        this.config = config;
        this.aim = aim;
        this.workload = workload;
    }

    /** @throws UserMistake with what cannot be searched */
    SearchSettings settings(CapacityOptions options) {
        CapacitySettings capacity = config.capacity();
        CapacitySettings.Pass pass = options.isQuick() ? capacity.quick() : capacity.full();
        return new SearchSettings(
                range(options, capacity.range()),
                objectives(options),
                pass.lengths(),
                options.mostTime().orElse(pass.mostTime()),
                options.seed()
                        .or(config::seed)
                        .orElseGet(() -> RandomGenerator.getDefault().nextLong() >>> 16));
    }

    private RateRange range(CapacityOptions options, RateRange usual) {
        double most = aim.target().isLoopback() ? usual.high() : config.load().maxRateElsewhere();
        double ceiling = options.ceiling().orElse(Math.min(usual.high(), most));
        double floor = options.floor().orElse(Math.min(usual.low(), ceiling / 2));
        if (floor >= ceiling) {
            throw new UserMistake("--floor: expected less than the ceiling (" + PlannedArrivals.plain(ceiling)
                    + "/s), was " + PlannedArrivals.plain(floor) + "/s");
        }
        TargetPermit.refuseTooMuch(aim.target(), ceiling, config.load());
        return new RateRange(floor, ceiling);
    }

    private Objectives objectives(CapacityOptions options) {
        List<String> texts = new ArrayList<>(workload.objectives());
        texts.addAll(options.objectives());
        if (texts.isEmpty()) {
            throw new UserMistake("capacity is the load that keeps the objectives, and there is none: give one with"
                    + " --objective, such as --objective 'p99 <= 500 ms'");
        }
        try {
            return Objectives.parse(texts, LoadSetups.groups(config));
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The usual one, or less where visits think for too long for trials; what services take no scale can shorten. */
    double timeScale(SearchSettings settings) {
        double usual = config.capacity().timeScale();
        TrialForecast forecast = new TrialForecast(workload, config);
        double third = settings.lengths().trial().toNanos() / 3.0;
        double busy = forecast.visit(0).toNanos();
        double visit = forecast.visit(usual).toNanos();
        return visit <= third || busy >= third ? usual : usual * (third - busy) / (visit - busy);
    }
}
