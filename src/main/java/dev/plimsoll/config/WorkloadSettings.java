package dev.plimsoll.config;

import dev.plimsoll.workload.MessageLength;
import dev.plimsoll.workload.MessageText;
import dev.plimsoll.workload.Messages;
import dev.plimsoll.workload.OperationMix;
import dev.plimsoll.workload.Phrasebook;
import dev.plimsoll.workload.Population;
import dev.plimsoll.workload.ThinkTime;
import dev.plimsoll.workload.TurnCount;
import dev.plimsoll.workload.VisitModel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What visitors do, and how they may arrive.
 *
 * @param visits with think times as people have them
 */
public record WorkloadSettings(VisitModel visits, ArrivalSettings arrivals, PlanSettings plan) {
    /** The same visits with every think time multiplied. */
    public VisitModel visits(double timeScale) {
        return visits.atTimeScale(timeScale);
    }

    static WorkloadSettings read(Section workload) {
        WorkloadSettings settings = new WorkloadSettings(
                new VisitModel(
                        users(workload.section("users")),
                        turns(workload.section("turns")),
                        messages(workload.section("message")),
                        think(workload.section("think-time")),
                        mix(workload.section("mix")),
                        healthEvery(workload)),
                ArrivalSettings.read(workload),
                PlanSettings.read(workload.section("plan")));
        workload.refuseOthers();
        return settings;
    }

    private static Duration healthEvery(Section workload) {
        Duration every = workload.get("health-every", Kind.DURATION);
        boolean sensible = every.isZero() || every.compareTo(Duration.ofSeconds(1)) >= 0;
        workload.require(sensible, "health-every", "0s for none, or at least 1s");
        return sensible ? every : Duration.ZERO;
    }

    private static Population users(Section section) {
        Population users = new Population(section.get("count", Kind.COUNT), section.get("exponent", Kind.NOT_NEGATIVE));
        section.refuseOthers();
        return users;
    }

    private static TurnCount turns(Section section) {
        TurnCount turns = new TurnCount(
                section.get("q", Kind.FRACTION), section.get("b", Kind.POSITIVE), section.get("max", Kind.COUNT));
        section.refuseOthers();
        return turns;
    }

    private static Messages messages(Section section) {
        MessageLength length = new MessageLength(
                section.get("mu", Kind.NUMBER),
                section.get("sigma", Kind.POSITIVE),
                section.get("max-characters", Kind.COUNT));
        Phrasebook phrases = section.find("phrases", Kind.PATH)
                .map(file -> phrases(section, file))
                .orElseGet(Phrasebook::shipped);
        section.refuseOthers();
        return new Messages(length, new MessageText(phrases));
    }

    private static Phrasebook phrases(Section section, Path file) {
        try {
            return Phrasebook.read(file);
        } catch (IllegalArgumentException unusable) {
            section.require(false, "phrases", "a file of phrases (" + unusable.getMessage() + ")");
            return Phrasebook.shipped();
        }
    }

    private static ThinkTime think(Section section) {
        Bounds bounds = Bounds.read(section);
        ThinkTime think = new ThinkTime(
                section.get("mu", Kind.NUMBER), section.get("sigma", Kind.POSITIVE), bounds.min(), bounds.max(), 1);
        section.refuseOthers();
        return think;
    }

    private static OperationMix mix(Section section) {
        double openOld = section.get("open-old", Kind.SHARE);
        double create = section.get("create", Kind.SHARE);
        section.require(
                OperationMix.sumsUp(openOld, create), "create", "100 % together with open-old (" + openOld + ")");
        OperationMix mix = new OperationMix(
                openOld,
                1 - openOld,
                section.get("list-after-turn", Kind.SHARE),
                section.get("rename", Kind.SHARE),
                section.get("favorite", Kind.SHARE),
                section.get("delete", Kind.SHARE));
        section.refuseOthers();
        return mix;
    }
}
