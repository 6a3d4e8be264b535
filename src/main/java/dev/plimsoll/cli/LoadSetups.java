package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import dev.plimsoll.config.ValiditySettings;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunRules;
import dev.plimsoll.run.Validity;
import dev.plimsoll.slo.AbortRule;
import dev.plimsoll.slo.AbortRules;
import dev.plimsoll.slo.InvalidObjectivesException;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.PairOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes one checked setup of the configuration, the profile and the command line, which wins. */
final class LoadSetups {
    private final PlimsollConfig config;
    private final InjectorLimits limits;
    private final Predicate<Objectives> asksForTimes;

    /** Of runs that are about times when an objective is. */
    LoadSetups(PlimsollConfig config) {
        this(config, Objectives::askForTimes);
    }

    private LoadSetups(PlimsollConfig config, Predicate<Objectives> asksForTimes) {
        this.config = config;
        this.limits = InjectorLimits.ofThisProcess(config.workload().plan().callsPerCore());
        this.asksForTimes = asksForTimes;
    }

    /** Of runs whose times are compared with others, whatever their objectives are. */
    static LoadSetups ofComparedRuns(PlimsollConfig config) {
        return new LoadSetups(config, any -> true);
    }

    LoadSetup of(String profileName, Aim aim, LoadOptions options, String command) {
        LoadDraft draft = LoadDraft.of(config, profileName, options);
        draft.forecast().ifPresent(forecast -> limits.check(draft, forecast, config.load()));
        return of(draft, aim, options, command);
    }

    /** Two runs at once that differ in their aims alone: every arrival goes to both, in an order that is balanced. */
    List<LoadSetup> pair(String profileName, List<Aim> aims, LoadOptions options, String command) {
        LoadDraft draft = LoadDraft.of(config, profileName, options);
        draft.forecast().ifPresent(forecast -> limits.ofEach(aims.size()).check(draft, forecast, config.load()));
        PairOrder order = new PairOrder(draft.seed());
        ArrivalSchedule schedule = draft.arrivals().schedule();
        return List.of(
                of(draft, aims.get(0), options, command).together(order.ofOne(schedule)),
                of(draft, aims.get(1), options, command).together(order.ofOther(schedule)));
    }

    private LoadSetup of(LoadDraft draft, Aim aim, LoadOptions options, String command) {
        Profile profile = draft.profile();
        LoadSettings load = config.load();
        TargetPermit.refuseTooMuch(
                aim.target(), draft.arrivals().rates().highest().perSecond(), load);
        Objectives objectives = objectives(profile, options.run());
        return new LoadSetup(
                command,
                profile.name(),
                ChosenSimulation.of(profile.simulation()),
                aim,
                draft.arrivals(),
                draft.forecast(),
                profile.warmUp(),
                options.drain().orElse(profile.drain()),
                draft.visits(),
                client(load, profile, aim),
                objectives,
                rules(profile, options, objectives, draft.arrivals().duration()),
                draft.seed(),
                options.runDir().orElse(config.runDir()),
                labels(options.run()));
    }

    private Map<String, String> labels(RunOptions options) {
        Map<String, String> labels = new LinkedHashMap<>(config.history().labels());
        options.build().ifPresent(it -> labels.put(Manifest.BUILD, it));
        return labels;
    }

    private static ClientSettings client(LoadSettings load, Profile profile, Aim aim) {
        return new ClientSettings(
                load.requestTimeout(),
                load.connectTimeout(),
                load.connections(),
                aim.authorities(),
                load.client().behaviour(profile.client()));
    }

    /** Those of a profile, and those of the command line besides. */
    Objectives objectives(Profile profile, RunOptions options) {
        List<String> texts = new ArrayList<>(profile.objectives());
        texts.addAll(options.objectives());
        try {
            return Objectives.parse(texts, groups(config));
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(String.valueOf(unreadable.getMessage()));
        }
    }

    private RunRules rules(Profile profile, LoadOptions options, Objectives objectives, Duration duration) {
        try {
            // A profile's rules are judged by its own duration: a shorter run may end before they can fire.
            List<AbortRule> abort =
                    new ArrayList<>(AbortRules.parse(profile.abort(), groups(config), profile.duration())
                            .asList());
            abort.addAll(AbortRules.parse(options.abortRules(), groups(config), duration)
                    .asList());
            return new RunRules(validity(profile.validity(), times(objectives)), new AbortRules(abort), groups(config));
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(String.valueOf(unreadable.getMessage()));
        }
    }

    static Map<String, Set<Operation>> groups(PlimsollConfig config) {
        Map<String, Set<Operation>> groups = new LinkedHashMap<>();
        config.groups().forEach((name, operations) -> groups.put(name, Set.copyOf(operations)));
        return groups;
    }

    private Validity.Times times(Objectives objectives) {
        return asksForTimes.test(objectives) ? Validity.Times.ASKED : Validity.Times.NOT_ASKED;
    }

    static Validity validity(ValiditySettings settings, Validity.Times times) {
        return new Validity(settings.punctuality(), settings.strain(), times);
    }
}
