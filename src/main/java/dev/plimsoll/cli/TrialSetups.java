package dev.plimsoll.cli;

import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.trial.ProtectiveRules;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.RunRules;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.slo.AbortRules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes a load run of each trial of a search: its visits, at the trial's rate, for as long as that lasts. */
final class TrialSetups {
    private static final Duration BRIEF = Duration.ofSeconds(1);

    /** What one run has of its own. */
    private record Course(PlannedArrivals arrivals, AbortRules protection, Duration drain, long seed) {}

    private final SearchDraft draft;
    private final Path directory;

    /** @param directory of the search, in which its runs lie */
    TrialSetups(SearchDraft draft, Path directory) {
        this.draft = draft;
        this.directory = directory;
    }

    /** The drain of the run is half of the trial's, as the target is also to be seen to recover. */
    LoadSetup of(TrialPlan plan) {
        AbortRules protection = new ProtectiveRules(draft.settings().objectives())
                .over(plan.length(), LoadSetups.groups(draft.config()));
        Duration drain = plan.drain().atMost().dividedBy(2);
        PlannedArrivals arrivals = drawn(plan.load(), plan.length(), plan.seed());
        return setup(draft.aim(), draft.workload().simulation(), new Course(arrivals, protection, drain, plan.seed()));
    }

    /** The same visits at another place, at a rate that is asked of the injector. */
    LoadSetup calibration(Aim aim, ArrivalRate rate) {
        long seed = draft.settings().seed();
        Duration length = draft.config().capacity().calibration();
        return setup(
                aim,
                draft.workload().simulation(),
                new Course(drawn(rate, length, seed), AbortRules.none(), BRIEF, seed));
    }

    /** So many users who make the one call again and again. */
    LoadSetup loop(int users) {
        Duration length = draft.config().capacity().step();
        ArrivalRate all = ArrivalRate.perSecond(users);
        PlannedArrivals atOnce = new PlannedArrivals(
                ArrivalSchedule.of(new long[users]), PlannedRates.constant(all), length, users + " at once");
        AbortRules protection =
                new ProtectiveRules(draft.settings().objectives()).over(length, LoadSetups.groups(draft.config()));
        Course course = new Course(atOnce, protection, BRIEF, draft.settings().seed());
        ChosenSimulation again = new ChosenSimulation(
                "SingleCallLoopSimulation", draft.workload().single());
        return setup(draft.aim(), again, course);
    }

    private static PlannedArrivals drawn(ArrivalRate rate, Duration length, long seed) {
        ArrivalSchedule drawn = ArrivalSchedule.until(length, ArrivalTimes.poisson(rate, Seeds.arrivals(seed)));
        // An engine without users would end at once, and so would the trial.
        ArrivalSchedule schedule = drawn.size() > 0 ? drawn : ArrivalSchedule.of(length.toNanos() / 2);
        return new PlannedArrivals(
                schedule,
                PlannedRates.constant(rate),
                length,
                "Poisson, " + PlannedArrivals.plain(rate.perSecond()) + "/s");
    }

    private LoadSetup setup(Aim aim, ChosenSimulation simulation, Course course) {
        SearchWorkload workload = draft.workload();
        return new LoadSetup(
                draft.command(),
                workload.name(),
                simulation,
                aim,
                course.arrivals(),
                Optional.empty(),
                WarmUp.none(),
                course.drain(),
                workload.visits().atTimeScale(draft.timeScale()),
                client(aim),
                draft.settings().objectives(),
                new RunRules(
                        LoadSetups.validity(
                                workload.validity(), draft.settings().objectives()),
                        course.protection(),
                        LoadSetups.groups(draft.config())),
                course.seed(),
                directory,
                Map.of());
    }

    private ClientSettings client(Aim aim) {
        LoadSettings load = draft.config().load();
        return new ClientSettings(
                load.requestTimeout(),
                load.connectTimeout(),
                load.connections(),
                aim.authorities(),
                load.client().behaviour(draft.workload().client()));
    }
}
