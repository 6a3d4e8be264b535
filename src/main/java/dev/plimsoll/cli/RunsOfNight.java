package dev.plimsoll.cli;

import dev.plimsoll.baseline.PartOfNight;
import dev.plimsoll.baseline.night.NightPlan;
import dev.plimsoll.baseline.night.NightRun;
import dev.plimsoll.baseline.night.NightRunner;
import dev.plimsoll.baseline.night.RunPlace;
import dev.plimsoll.run.Manifest;
import java.util.Optional;
import java.util.function.LongFunction;

/** Carries out the runs of a night as load runs; what has been measured counts also when a rerun cannot start. */
final class RunsOfNight implements NightRunner {
    private final NightPlan plan;
    private final LoadJob job;
    private final LongFunction<LoadSetup> setups;
    private final Narrator narrator;

    /** @param setups of the run of that number, from 1: the same in every round, so that no two rounds differ in arrivals */
    RunsOfNight(NightPlan plan, LoadJob job, LongFunction<LoadSetup> setups, Narrator narrator) {
        this.plan = plan;
        this.job = job;
        this.setups = setups;
        this.narrator = narrator;
    }

    @Override
    public Optional<NightRun> carryOut(RunPlace place) {
        narrator.say(words(place));
        try {
            return Optional.of(run(place));
        } catch (UserMistake cannotStart) {
            if (place.round() == 0) {
                throw cannotStart;
            }
            narrator.say("it cannot be measured again: " + cannotStart.getMessage());
            return Optional.empty();
        }
    }

    private NightRun run(RunPlace place) {
        PartOfNight part = new PartOfNight(plan.id(), place.round());
        LoadSetup setup = setups.apply(place.number()).labelled(Manifest.NIGHT, part.toString());
        return job.carryOut(
                setup,
                run -> new NightRun(place.round(), run.result(), run.files().directory()));
    }

    private String words(RunPlace place) {
        String run = "run " + place.number() + " of " + plan.runs();
        return place.round() == 0
                ? "night " + plan.id() + ", " + run
                : "something looks worse: measuring again (" + place.round() + "), " + run;
    }
}
