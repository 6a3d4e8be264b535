package dev.plimsoll.workload;

import java.time.Duration;

/** As much of a run as a forecast needs: who comes when, on which journey, and how long people come. */
public record RunOutline(ArrivalSchedule schedule, Duration length, Journey journey, long seed) {}
