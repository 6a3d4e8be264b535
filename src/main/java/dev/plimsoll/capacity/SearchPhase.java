package dev.plimsoll.capacity;

/** What a search is busy with. */
public enum SearchPhase {
    BRACKETING,
    BISECTING,
    MEASURING_LIMITER,
    CONFIRMING
}
