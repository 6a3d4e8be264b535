package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.SimulationName;
import dev.plimsoll.duet.Allowance;
import dev.plimsoll.duet.PairedRunner;
import dev.plimsoll.gatling.GatlingLoadRunner;
import dev.plimsoll.latency.Percentile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plimsoll duet}: two builds under the same load at the same time, and by how much the one is slower. */
@Command(
        name = "duet",
        sortOptions = false,
        customSynopsis = "plimsoll duet --a=URL --b=URL --api-key-file=FILE [OPTION]...",
        description = {
            "Put two builds under the same load at the same time and say by how much b is slower than a.",
            "Every visit goes to both, so that what disturbs the machine disturbs both alike."
        },
        footer = {
            "",
            "Exit code: 0 not worse than allowed, 1 worse, 2 usage or no usable target,",
            "3 INVALID (the load generator was at fault), 4 UNDECIDED (too few samples), 130",
            "interrupted."
        })
final class DuetCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DuetTargets targets = new DuetTargets();

    @Option(
            names = "--profile",
            paramLabel = "P",
            defaultValue = "duet",
            description = "Load profile, as 'plimsoll load --list' shows them. Default: duet.")
    private String profile = "";

    @Option(
            names = "--at-most",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = AllowedShareConverter.class,
            description = "So much slower may b be at any percentile. Default: 5%%.")
    private double slower;

    @Option(
            names = "--errors-at-most",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = AllowedShareConverter.class,
            description = "So many more of b's calls may fail. Default: 1%%.")
    private double failing;

    @Option(
            names = "--gate",
            paramLabel = "P,...",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "p50",
            converter = ComparedPercentileConverter.class,
            description = "Percentiles at which every operation with enough calls must be known not to be slower;"
                    + " others may stay open. Default: p50.")
    private Set<Percentile> gate = new TreeSet<>();

    @Mixin
    private final PlanOptions plan = new PlanOptions();

    @Option(names = "--json", description = "Print duet.json, and nothing else, on standard output.")
    private boolean json;

    DuetCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        PlimsollConfig config = plimsoll.config();
        refuseOtherQuestions(config.profile(profile).simulation());
        List<Aim> aims = targets.aims(config.target(), plimsoll.apiKeys());
        List<LoadSetup> pair =
                new LoadSetups(config).pair(profile, aims, LoadOptions.planned(plan), Typed.commandLine(spec));
        GatlingLoadRunner gatling = new GatlingLoadRunner();
        DuetJob job = new DuetJob(new Narrator(plimsoll), new PairedRunner(gatling, gatling::driveTogether));
        DuetResults results =
                new DuetResults(plimsoll.surroundings(), json ? LoadResults.Reader.SCRIPT : LoadResults.Reader.PERSON);
        return job.carryOut(pair, new Allowance(slower, failing, gate), results::print);
    }

    private void refuseOtherQuestions(SimulationName simulation) {
        boolean asksForTimes = switch (simulation) {
            case SMOKE, SESSION_WORKFLOW, CHAT_TRAFFIC, RETRY_STORM, ONE_REQUEST, CEILING -> true;
            case RATE_LIMIT, GROWTH, REFUSAL -> false;
        };
        if (!asksForTimes) {
            throw new UserMistake("--profile: expected one that asks how fast the service is, was '" + profile
                    + "', whose " + simulation + " asks something else");
        }
    }
}
