package dev.plimsoll.probe;

/** What a kind of check does in a run. */
@FunctionalInterface
interface Procedure {
    void perform(RunInProgress run);
}
