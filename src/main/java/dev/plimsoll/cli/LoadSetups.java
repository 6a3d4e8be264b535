package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import dev.plimsoll.config.ValiditySettings;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.Validity;
import dev.plimsoll.slo.InvalidObjectivesException;
import dev.plimsoll.slo.Objectives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes one checked setup of the configuration, the profile and the command line, which wins. */
final class LoadSetups {
    private final PlimsollConfig config;

    LoadSetups(PlimsollConfig config) {
        this.config = config;
    }

    LoadSetup of(String profileName, Aim aim, LoadOptions options, String command) {
        Profile profile = config.profile(profileName);
        LoadSettings load = config.load();
        long seed = options.seed()
                .or(profile::seed)
                .or(config::seed)
                .orElseGet(() -> RandomGenerator.getDefault().nextLong() >>> 16);
        PlannedArrivals arrivals = PlannedArrivals.of(options, profile, seed, load.maxDuration());
        refuseTooMuch(aim.target(), arrivals, load);
        Objectives objectives = objectives(profile, options);
        return new LoadSetup(
                command,
                profile.name(),
                profile.simulation().toString(),
                aim,
                arrivals,
                profile.warmUp(),
                options.drain().orElse(profile.drain()),
                config.workload().visits(options.timeScale().orElse(profile.timeScale())),
                client(load, profile, aim),
                objectives,
                groups(),
                validity(config.validity(), objectives),
                seed,
                options.runDir().orElse(config.runDir()));
    }

    private static ClientSettings client(LoadSettings load, Profile profile, Aim aim) {
        return new ClientSettings(
                load.requestTimeout(),
                load.connectTimeout(),
                load.connections(),
                aim.authorities(),
                load.client().behaviour(profile.client()));
    }

    private static void refuseTooMuch(Target target, PlannedArrivals arrivals, LoadSettings load) {
        if (!target.isLoopback() && arrivals.rate().perSecond() > load.maxRateElsewhere()) {
            throw new UserMistake("the target " + target.host() + " is not on this machine and gets at most "
                    + PlannedArrivals.plain(load.maxRateElsewhere()) + " visits/s, asked were "
                    + PlannedArrivals.plain(arrivals.rate().perSecond())
                    + "; plimsoll.load.max-rate-elsewhere raises that");
        }
    }

    private Objectives objectives(Profile profile, LoadOptions options) {
        List<String> texts = new ArrayList<>(profile.objectives());
        texts.addAll(options.objectives());
        try {
            return Objectives.parse(texts, groups());
        } catch (InvalidObjectivesException unreadable) {
            throw new UserMistake(String.valueOf(unreadable.getMessage()));
        }
    }

    private Map<String, Set<Operation>> groups() {
        Map<String, Set<Operation>> groups = new LinkedHashMap<>();
        config.groups().forEach((name, operations) -> groups.put(name, Set.copyOf(operations)));
        return groups;
    }

    private static Validity validity(ValiditySettings settings, Objectives objectives) {
        Validity validity = new Validity(settings.lagP99(), settings.lagShareOfService(), settings.startedShare());
        return objectives.askForTimes() ? validity : validity.withoutTimes();
    }
}
