package dev.plimsoll.slo;

/**
 * A rule was broken, and the run ends.
 *
 * @param sentence with the rule and the figure that broke it
 */
public record Abort(AbortCause cause, String sentence) {}
