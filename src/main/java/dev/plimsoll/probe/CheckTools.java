package dev.plimsoll.probe;

/** What a check reaches its target with; its own, to be closed with it. */
record CheckTools(Wire wire, Timing timing) {}
