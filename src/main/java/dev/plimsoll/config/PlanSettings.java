package dev.plimsoll.config;

import dev.plimsoll.workload.CallTimes;

/**
 * What planning assumes.
 *
 * @param callsPerCore how many calls a second an injector can make with each of its processors
 */
public record PlanSettings(CallTimes times, double callsPerCore) {
    static PlanSettings read(Section plan) {
        PlanSettings settings = new PlanSettings(
                new CallTimes(
                        plan.get("call-time", Kind.POSITIVE_DURATION), plan.get("reply-time", Kind.POSITIVE_DURATION)),
                plan.get("calls-per-core", Kind.POSITIVE));
        plan.refuseOthers();
        return settings;
    }
}
