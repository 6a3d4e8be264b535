package dev.plimsoll.config;

import dev.plimsoll.workload.MessageLength;
import dev.plimsoll.workload.OperationMix;
import dev.plimsoll.workload.Population;
import dev.plimsoll.workload.ThinkTime;
import dev.plimsoll.workload.TurnCount;
import dev.plimsoll.workload.VisitModel;

/**
 * What visitors do.
 *
 * @param visits with think times as people have them
 */
public record WorkloadSettings(VisitModel visits) {
    /** The same visits with every think time multiplied. */
    public VisitModel visits(double timeScale) {
        ThinkTime think = visits.think();
        return new VisitModel(
                visits.users(),
                visits.turns(),
                visits.message(),
                new ThinkTime(think.mu(), think.sigma(), think.min(), think.max(), timeScale),
                visits.mix());
    }

    static WorkloadSettings read(Section workload) {
        WorkloadSettings settings = new WorkloadSettings(new VisitModel(
                users(workload.section("users")),
                turns(workload.section("turns")),
                message(workload.section("message")),
                think(workload.section("think-time")),
                mix(workload.section("mix"))));
        workload.refuseOthers();
        return settings;
    }

    private static Population users(Section section) {
        Population users = new Population(section.get("count", Kind.COUNT));
        section.refuseOthers();
        return users;
    }

    private static TurnCount turns(Section section) {
        TurnCount turns = new TurnCount(
                section.get("q", Kind.FRACTION), section.get("b", Kind.POSITIVE), section.get("max", Kind.COUNT));
        section.refuseOthers();
        return turns;
    }

    private static MessageLength message(Section section) {
        MessageLength length = new MessageLength(
                section.get("mu", Kind.NUMBER),
                section.get("sigma", Kind.POSITIVE),
                section.get("max-characters", Kind.COUNT));
        section.refuseOthers();
        return length;
    }

    private static ThinkTime think(Section section) {
        Bounds bounds = Bounds.read(section);
        ThinkTime think = new ThinkTime(
                section.get("mu", Kind.NUMBER), section.get("sigma", Kind.POSITIVE), bounds.min(), bounds.max(), 1);
        section.refuseOthers();
        return think;
    }

    private static OperationMix mix(Section section) {
        OperationMix mix = new OperationMix(
                section.get("open-old", Kind.SHARE),
                section.get("list-after-turn", Kind.SHARE),
                section.get("rename", Kind.SHARE),
                section.get("favorite", Kind.SHARE),
                section.get("delete", Kind.SHARE));
        section.refuseOthers();
        return mix;
    }
}
